package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules in the browser. */
@RunAsClient
class ConsoleSchedulesE2E extends Application {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String HOURLY =
      "{\"triggers\":[{\"on\":\"schedule\",\"every\":\"PT1H\"},{\"on\":\"invoke\"}]}";

  private final Api administrator = Tenant.busy().administrator();

  private String hook() {
    String hook = Author.unique("timed");
    new Author(administrator).activate(hook, "javascript", "export default () => 1;", HOURLY);
    return hook;
  }

  private Console arrived(Role role) {
    Console console = Chromium.visitor();
    Person.add(administrator, role).arrive(console);
    return console;
  }

  @Test
  void nextTimesAreShownBeforeAScheduleIsStored() {
    String hook = hook();
    try (Console console = arrived(Role.OPERATOR)) {
      console.open("/schedules.xhtml");
      assertThat(console.text()).contains(hook + " manifest-1", "every 1 hour", "The coming week");
      console.follow("Make a schedule");
      console.fill("schedule:hook", hook);
      console.fill("schedule:name", "mornings");
      console.fill("schedule:time", "0 0 6 ? * MON-FRY");
      console.press("Show the next times");
      assertThat(console.refusals()).contains("'MON-FRY' is not possible");
      console.fill("schedule:time", "0 0 6 ? * MON-FRI");
      console.fill("schedule:zone", "Europe/Atlantis");
      console.press("Save");
      assertThat(console.refusals()).contains("time zone");
      assertThat(console.field("schedule:time")).isEqualTo("0 0 6 ? * MON-FRI");

      console.fill("schedule:zone", "Europe/Berlin");
      console.press("Save");
      assertThat(console.notices()).contains("Look at the next times");
      assertThat(console.text()).contains("06:00:00 Europe/Berlin").doesNotContain("Sat ");
      assertThat(administrator.get("schedules?hook=" + hook).json().path("items")).hasSize(1);
      console.press("Save");
      assertThat(console.heading()).isEqualTo(hook + " mornings");
      assertThat(console.text()).contains("at 0 0 6 ? * MON-FRI (Europe/Berlin)", "version 1");

      console.fill("schedule:exclude", "monday, 2026-12-25");
      console.press("Save");
      console.press("Save");
      assertThat(console.text()).contains("not on monday, 2026-12-25");
      console.press("Remove");
      assertThat(console.path()).isEqualTo("/schedules.xhtml");
      assertThat(console.text()).doesNotContain("mornings");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void scheduleIsPausedResumedAndRunNow() {
    String hook = hook();
    try (Console console = arrived(Role.OPERATOR)) {
      console.open("/schedules.xhtml?hook=" + hook);
      console.press("Pause");
      assertThat(console.notices()).contains("The schedule is paused");
      assertThat(console.text()).contains("paused");
      console.press("Resume");
      assertThat(console.notices()).contains("The schedule goes on");
      console.press("Run now");
      assertThat(console.notices()).contains("It was fired");
      await()
          .atMost(PATIENCE)
          .until(
              () -> schedule(administrator, hook).at("/latest/0/outcome").asText(), "ok"::equals);
      console.open("/schedules.xhtml?hook=" + hook);
      console.follow(hook + " manifest-1");
      assertThat(console.text())
          .contains("ok", "asked for by", "the manifest of the version")
          .doesNotContain("Change it");
      console.follow("Look at the run");
      assertThat(console.text()).contains("schedule");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void authorsSeeWhatTheyCanNotChange() {
    String hook = hook();
    try (Console console = arrived(Role.AUTHOR)) {
      console.open("/schedules.xhtml");
      assertThat(console.text())
          .contains(hook)
          .doesNotContain("Pause", "Run now", "Make a schedule");
      console.follow(hook + " manifest-1");
      assertThat(console.text()).doesNotContain("Pause", "Save");
    }
  }

  @Test
  void schedulesSurviveARestartOfTheServer(@TempDir Path directory) throws Exception {
    try (OwnServer server = OwnServer.onH2(directory, Map.of())) {
      Api api = server.administrator();
      String hook = Author.unique("timed");
      new Author(api)
          .activate(
              hook,
              "javascript",
              "export default () => 1;",
              "{\"triggers\":[{\"on\":\"schedule\",\"every\":\"PT2S\",\"overlap\":\"parallel\"}]}");
      await().atMost(PATIENCE).until(() -> fired(api, hook) > 0);
      server.kill();
      server.start();
      int before = fired(api, hook);
      try (Console console = Chromium.visitor().at(server.address())) {
        Person.add(api, Role.OPERATOR).arrive(console);
        console.open("/schedules.xhtml");
        assertThat(console.text()).contains(hook + " manifest-1", "every 2 seconds", "active");
        await().atMost(PATIENCE).until(() -> fired(api, hook) > before);
        console.follow(hook + " manifest-1");
        assertThat(console.text()).contains("ok");
      }
    }
  }

  private static JsonNode schedule(Api api, String hook) {
    return api.get("schedules?hook=" + hook).json().at("/items/0");
  }

  /** How many of the latest firings have ended, counted so that later ones count more. */
  private static int fired(Api api, String hook) {
    String id = schedule(api, hook).path("id").asText();
    int ended = 0;
    for (JsonNode firing : api.get("schedules/" + id + "/firings?limit=200").json().path("items")) {
      ended += firing.path("outcome").asText().equals("ok") ? 1 : 0;
    }
    return ended;
  }
}
