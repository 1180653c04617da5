package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Role;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The page of the settings. */
@RunAsClient
class ConsoleSettingsE2E extends Application {
  private static final String CPU = "limits.after.cpuMillis";

  private final Api administrator = Tenant.create().administrator();

  @Test
  void administratorChangesSettings() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/settings.xhtml");
      assertThat(console.setting(CPU)).isEqualTo("2 s");
      assertThat(console.noteOf(CPU)).contains("at most 2 s");

      console.saveSettings(Map.of(CPU, "500 ms", "retentionDays", "30"));
      assertThat(console.notices()).contains("The settings are saved");
      assertThat(console.setting(CPU)).isEqualTo("500 ms");
      assertThat(console.text()).contains("Last changed by " + person.name());
      var saved = administrator.get("settings").json();
      assertThat(saved.at("/limits/after/cpuMillis").asInt()).isEqualTo(500);
      assertThat(saved.path("retentionDays").asInt()).isEqualTo(30);
    }
  }

  @Test
  void errorStandsAtItsFieldAndNothingTypedIsLost() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor(390, 844, false)) {
      person.arrive(console);
      console.open("/settings.xhtml");
      console.saveSettings(Map.of(CPU, "<b>fast</b>", "retentionDays", "7"));
      assertThat(console.notices()).contains("Nothing was saved");
      assertThat(console.noteOf(CPU)).contains("Write a time");
      assertThat(console.setting(CPU)).isEqualTo("<b>fast</b>");
      assertThat(console.setting("retentionDays")).isEqualTo("7");

      console.saveSettings(Map.of(CPU, "1 min", "retentionDays", "4000"));
      assertThat(console.noteOf(CPU)).contains("From 1 ms to 2 s");
      assertThat(console.noteOf("retentionDays")).contains("From 1 to 3650");
      assertThat(console.setting(CPU)).isEqualTo("1 min");
      assertThat(console.overflowPixels()).isZero();
      assertThat(console.seriousFindings()).isEmpty();
      assertThat(administrator.get("settings").json().path("revision").asInt()).isZero();
    }
  }

  @Test
  void whoeverIsOvertakenSeesBothStatesAndDecides() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    Person other = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console mine = Chromium.visitor();
        Console theirs = Chromium.visitor()) {
      person.arrive(mine);
      other.arrive(theirs);
      mine.open("/settings.xhtml");
      theirs.open("/settings.xhtml");
      theirs.saveSettings(Map.of("retentionDays", "60"));

      mine.saveSettings(Map.of("retentionDays", "20", CPU, "1 s"));
      assertThat(mine.notices()).contains("somebody else saved the settings meanwhile");
      assertThat(mine.text()).contains("Saved meanwhile", other.name(), "20", "60");
      assertThat(mine.setting("retentionDays")).isEqualTo("20");
      assertThat(mine.setting(CPU)).isEqualTo("1 s");
      assertThat(mine.seriousFindings()).isEmpty();
      assertThat(administrator.get("settings").json().path("retentionDays").asInt()).isEqualTo(60);

      mine.press("Save");
      assertThat(mine.notices()).contains("The settings are saved");
      assertThat(administrator.get("settings").json().path("retentionDays").asInt()).isEqualTo(20);
    }
  }

  @Test
  void onlyAdministratorsHaveThePage() {
    Person person = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      assertThat(console.open("/settings.xhtml").status()).isEqualTo(403);
    }
  }

  @Test
  void policyIsPartOfWhatAHookMayDo() {
    String hook = Author.unique("limited");
    new Author(administrator)
        .activate(hook, "javascript", "export default () => 1;", Author.INVOKE);
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/hook.xhtml?name=" + hook);
      assertThat(console.text()).doesNotContain("at most");
      console.open("/settings.xhtml");
      console.saveSettings(Map.of("limits.invoke.cpuMillis", "300 ms"));
      console.open("/hook.xhtml?name=" + hook);
      assertThat(console.text()).contains("cpu: at most 300 ms");
    }
  }
}
