package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** An author's way from a program with a mistake to its first run. */
@RunAsClient
class ConsoleAuthorE2E extends Application {
  private final Api administrator = Api.administrator();

  @Test
  void mistakeIsShownAndCorrectedAndTheHookRuns() {
    Person author = Person.add(administrator, Role.AUTHOR);
    String hook = Author.unique("console");
    String manifest = Author.manifest("{\"on\":\"invoke\"}", "records.write:" + hook);
    try (Chromium chromium = new Chromium();
        Console console = chromium.visitor()) {
      author.arrive(console);
      console.open("/submit.xhtml");
      console.handIn(hook, "javascript", "export default function (event {", manifest);
      assertThat(console.notices()).contains("does not compile");
      assertThat(console.text()).contains("Line 1");
      assertThat(console.field("version:source")).as("nothing is lost").contains("(event {");

      console.handIn(
          hook,
          "javascript",
          "export default function (event, api) {\n"
              + "  api.records.put('%s', 'x', { text: event.data.text });\n".formatted(hook)
              + "  return 'done';\n}",
          manifest);
      assertThat(console.heading()).isEqualTo(hook + " version 1");
      assertThat(console.text()).contains("records.write:" + hook);

      administrator.post("hooks/%s/versions/1/activate".formatted(hook));
      new Author(administrator).invoke(hook, "{\"text\":\"<img src=x>\"}");
      console.open("/hook.xhtml?name=" + hook);
      assertThat(console.text()).contains("may read and change records in " + hook, "active");
      console.open("/runs.xhtml?hook=" + hook);
      assertThat(console.text()).contains("ok");
      console.openFirstRun();
      assertThat(console.heading()).isEqualTo("Run of " + hook);
      assertThat(console.text()).contains("took place", "\"text\" : \"<img src=x>\"", "done");
      console.follow(hook + " / x");
      assertThat(console.heading()).isEqualTo("x");
      assertThat(console.text()).contains("<img src=x>", hook + " version 1");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void administratorActivatesAndSuspends() {
    String hook = Author.unique("console");
    new Author(administrator).submit(hook, "javascript", "export default () => 1;", Author.INVOKE);
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Chromium chromium = new Chromium();
        Console console = chromium.visitor()) {
      person.arrive(console);
      console.open("/hook.xhtml?name=" + hook);
      console.press("Activate");
      assertThat(console.notices()).contains("Version 1 runs from now on");
      assertThat(new Author(administrator).invoke(hook, "{}").status()).isEqualTo(200);
      console.press("Suspend");
      assertThat(console.notices()).contains("does not run any more");
      assertThat(new Author(administrator).invoke(hook, "{}").code())
          .isEqualTo("no-active-version");
    }
  }
}
