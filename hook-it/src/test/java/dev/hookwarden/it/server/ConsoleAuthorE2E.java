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
    try (Console console = Chromium.visitor()) {
      author.arrive(console);
      console.open("/submit.xhtml");
      console.handIn(hook, "javascript", "export default function (event {", manifest);
      assertThat(console.notices()).contains("does not compile");
      assertThat(console.text()).contains("Line 1");
      assertThat(console.field("version:source")).as("nothing is lost").contains("(event {");

      String source =
          "export default function (event, api) {\n"
              + "  api.records.put('%s', 'x', { text: event.data.text });\n".formatted(hook)
              + "  return 'done';\n}";
      administrator.post("streams/%s/events".formatted(hook), "{\"text\":\"a real event\"}");
      console.open("/submit.xhtml");
      console.fillIn(hook, "javascript", source, manifest);
      console.tryOnRecentEvent();
      assertThat(console.notices()).contains("Nothing took place");
      assertThat(console.text()).contains("put", hook + " / x", "a real event", "done", "CPU time");
      assertThat(administrator.get("hooks/" + hook).status()).isEqualTo(404);
      assertThat(administrator.get("records/%s/x".formatted(hook)).status()).isEqualTo(404);

      console.press("Hand in");
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
  void operatorFindsAFailedRunAndRepeatsItWithoutEffects() {
    String hook = Author.unique("console");
    Author author = new Author(administrator);
    String manifest = Author.manifest("{\"on\":\"invoke\"}", "records.write:" + hook);
    author.activate(
        hook,
        "javascript",
        "export default (e) => { throw new RangeError('too low'); };",
        manifest);
    author.invoke(hook, "{}");
    author.activate(
        hook,
        "javascript",
        "export default (e, api) => api.records.put('%s', 'k', 1);".formatted(hook),
        manifest);
    Person operator = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor()) {
      operator.arrive(console);
      console.open("/runs.xhtml?outcome=guest-error&hook=" + hook);
      console.openFirstRun();
      assertThat(console.text()).contains("too low");
      console.follow("Repeat without effects");
      console.press("Try it");
      assertThat(console.text()).contains("too low", "the same as the run that it repeats");

      console.choose("try:version", "the active one");
      console.press("Try it");
      assertThat(console.text()).contains("Effect 1 now", "put " + hook + " / k");
      assertThat(administrator.get("records/%s/k".formatted(hook)).status()).isEqualTo(404);
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void textSurvivesASessionThatHasEnded() {
    Person author = Person.add(administrator, Role.AUTHOR);
    String source = "export default () => 'an hour of work';";
    try (Console console = Chromium.visitor()) {
      author.arrive(console);
      console.open("/submit.xhtml");
      console.fillIn("kept-hook", "javascript", source, Author.INVOKE);
      console.forgetSession();
      console.press("Hand in");
      assertThat(console.path()).isEqualTo("/login.xhtml");
      console.logIn(author.name(), Person.OWN_PASSWORD);
      assertThat(console.path()).isEqualTo("/submit.xhtml");
      assertThat(console.field("version:source")).isEqualTo(source);
      assertThat(console.field("version:hook")).isEqualTo("kept-hook");

      console.forgetSession();
      console.press("Hand in");
      Person other = Person.add(administrator, Role.AUTHOR);
      console.logIn(other.name(), other.password());
      console.changePassword(other.password(), Person.OWN_PASSWORD);
      console.open("/submit.xhtml");
      assertThat(console.field("version:source")).as("nobody else sees it").isNotEqualTo(source);
    }
  }

  @Test
  void newRunsAppearByThemselves() {
    String hook = new Author(administrator).invocable("return 1;");
    Person operator = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor()) {
      operator.arrive(console);
      console.open("/runs.xhtml?hook=" + hook);
      assertThat(console.text()).contains("No run fits");
      new Author(administrator).invoke(hook, "{}");
      console.awaitText("just now");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void administratorActivatesAndSuspends() {
    String hook = Author.unique("console");
    new Author(administrator).submit(hook, "javascript", "export default () => 1;", Author.INVOKE);
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
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
