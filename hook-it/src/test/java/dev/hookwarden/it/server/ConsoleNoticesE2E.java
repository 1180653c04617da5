package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Role;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What administrators see and say about actions. */
@RunAsClient
class ConsoleNoticesE2E extends Application {
  private final Api api = Tenant.create().administrator();
  private final Author author = new Author(api);
  private final Person member = Person.add(api, Role.MEMBER);

  private String sender() {
    return author.invocable(
        "api.notify(event.data.to, { title: 'T', purpose: 'news' });", "notify");
  }

  private String send(String hook) {
    return author
        .invoke(hook, "{\"to\":\"%s\"}".formatted(member.name()))
        .json()
        .at("/run/id")
        .asText();
  }

  @Test
  void administratorMakesANoticeMandatoryAndEndsItOnAPhone() {
    String hook = sender();
    Person person = Person.add(api, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor(360, 800, false)) {
      person.arrive(console);
      console.open("/notices.xhtml");
      assertThat(console.text()).contains("Nothing is mandatory yet");
      grant(console, "absent", "<b>Because</b>");
      assertThat(console.notices()).contains("absent");
      grant(console, hook, "<b>Because</b>");
      assertThat(console.notices()).contains("do not hold it up any more");
      assertThat(console.text()).contains(hook, "news", "<b>Because</b>", person.name());
      assertThat(console.overflowPixels()).isZero();
      assertThat(console.seriousFindings()).isEmpty();
      assertThat(console.complaints()).isEmpty();
      grant(console, hook, "again");
      assertThat(console.notices()).contains("mandatory already");

      String run = send(hook);
      console.open("/run.xhtml?id=" + run);
      assertThat(console.text()).contains("What became of its actions", "delivered", "mandatory");
      assertThat(console.overflowPixels()).isZero();
      assertThat(console.seriousFindings()).isEmpty();

      console.open("/notices.xhtml");
      console.press("End");
      assertThat(console.text()).contains("ended");
      assertThat(api.get("mandatory-notices?standing=true").json().path("items")).isEmpty();
    }
  }

  private static void grant(Console console, String hook, String reason) {
    console.fill("grant:hook", hook);
    console.choose("grant:kind", "notify");
    console.fill("grant:purpose", "news");
    console.fill("grant:reason", reason);
    console.press("Make it mandatory");
  }

  @Test
  void authorSeesNumbersAndNoAnswers() {
    String hook = sender();
    String run = send(hook);
    Person person = Person.add(api, Role.AUTHOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/hook.xhtml?name=" + hook);
      assertThat(console.text()).contains("Actions of the last day", "notify", "held");
      assertThat(console.seriousFindings()).isEmpty();
      console.open("/run.xhtml?id=" + run);
      assertThat(console.text()).doesNotContain("What became of its actions");
      assertThat(console.open("/notices.xhtml").status()).isEqualTo(403);
    }
  }

  @Test
  void policyOfActionsIsPartOfTheSettings() {
    Person person = Person.add(api, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/settings.xhtml");
      assertThat(console.setting("actions.perRecipient")).isEqualTo("30");
      console.page().selectOption("[name='actions.overRate']", "yes");
      console.saveSettings(Map.of("actions.answerDays", "91", "actions.perRecipient", "5"));
      assertThat(console.noteOf("actions.answerDays")).contains("From 1 to 90");
      console.saveSettings(Map.of("actions.answerDays", "14"));
      assertThat(console.notices()).contains("The settings are saved");
      assertThat(api.get("settings").json().path("actions").toString())
          .isEqualTo(
              "{\"answerDays\":14,\"overRate\":\"drop\",\"digestMinutes\":60,\"perRecipient\":5,"
                  + "\"perRecipientAndKind\":20,\"perHook\":1000,\"perWorkspace\":5000}");
    }
  }
}
