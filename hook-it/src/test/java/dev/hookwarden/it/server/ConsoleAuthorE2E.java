package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Role;
import java.util.List;
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
      assertThat(console.refusals()).as("at the field").contains("does not compile");
      assertThat(console.field("version:source")).as("nothing is lost").contains("(event {");
      assertThat(console.markedLines()).isEqualTo(List.of(1));

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

      Reviewer.of(administrator).approve(hook, 1);
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
  void editorOffersTheHostApiAndBuildsTheManifest() {
    Person author = Person.add(administrator, Role.AUTHOR);
    try (Console console = Chromium.visitor()) {
      author.arrive(console);
      console.open("/submit.xhtml?language=typescript&trigger=invoke");
      assertThat(console.field("version:language")).isEqualTo("typescript");
      console.addCapability("emit events to", "totals");
      console.takeOut("records.read:orders");
      assertThat(console.field("version:manifest"))
          .contains("emit:totals", "\"on\": \"invoke\"")
          .doesNotContain("records.read");
      console.type("\nfunction more(api: HookApi) { api.");
      console.awaitOffer("records");
      assertThat(console.field("version:source")).contains("function more(api: HookApi)");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void twoAuthorsDoNotOverwriteEachOther() {
    Person first = Person.add(administrator, Role.AUTHOR);
    Person second = Person.add(administrator, Role.AUTHOR);
    String hook = Author.unique("console");
    try (Console one = Chromium.visitor();
        Console two = Chromium.visitor()) {
      first.arrive(one);
      second.arrive(two);
      one.open("/submit.xhtml");
      one.fillIn(hook, "python", "def handle(event, api):\n    return 'old'\n", Author.INVOKE);
      one.press("Save draft");
      assertThat(one.notices()).contains("The draft is saved");

      two.open("/hooks.xhtml");
      two.follow(hook);
      assertThat(two.text()).contains("draft that " + first.name() + " saved");
      two.write("def handle(event, api):\n    return 'theirs'\n");
      two.press("Save draft");

      one.write("def handle(event, api):\n    return 'mine'\n");
      one.press("Save draft");
      assertThat(one.notices()).contains("draft was saved by " + second.name());
      assertThat(one.text()).contains("return 'theirs'", "return 'mine'");
      assertThat(one.field("version:source")).contains("'mine'");
      one.press("Save draft");
      assertThat(one.notices()).contains("The draft is saved");

      two.press("Hand in");
      assertThat(two.heading()).isEqualTo(hook + " version 1");
      one.press("Hand in");
      assertThat(one.notices()).contains("Version 1 of hook '%s' was".formatted(hook));
      assertThat(one.text()).contains("Version 1, and what would become of it", "'theirs'");
      one.press("Hand in");
      assertThat(one.heading()).isEqualTo(hook + " version 2");
      assertThat(administrator.get("drafts/" + hook).status()).as("is done with").isEqualTo(404);
      assertThat(one.complaints()).isEmpty();
    }
  }

  @Test
  void fixtureTellsWhatBecameDifferent() {
    Person author = Person.add(administrator, Role.AUTHOR);
    String hook = Author.unique("console");
    try (Console console = Chromium.visitor()) {
      author.arrive(console);
      console.open("/submit.xhtml");
      String source = "export default (e) => ({ sum: e.data.a + 1 });";
      console.fillIn(hook, "javascript", source, Author.INVOKE);
      console.fill("version:data", "{\"a\": 1}");
      console.fill("version:fixture", "one-and-one");
      console.press("Save fixture");
      assertThat(console.notices()).contains("Fixture 'one-and-one' is saved");
      console.fill("version:message", "as agreed");
      console.press("Hand in");
      assertThat(console.text()).contains("as expected", "as agreed");

      console.follow("Write on");
      console.write("export default (e) => ({ sum: e.data.a + 2 });");
      console.choose("version:chosen", "fixture one-and-one");
      console.press("Try it");
      assertThat(console.text()).contains("something else", "{\"sum\":2}", "{\"sum\":3}");
      console.screenshot("editor");
      assertThat(console.seriousFindings()).isEmpty();
      console.press("Compare");
      assertThat(console.text()).contains("Version 1, and what would become of it");
      console.press("Hand in");
      assertThat(console.heading()).isEqualTo(hook + " version 2");
      assertThat(console.text()).contains("something else", "value, expected");
      console.follow("one-and-one");
      assertThat(console.text()).contains("What is expected", "\"sum\" : 2");
      console.press("Remove");
      assertThat(console.heading()).isEqualTo(hook);
      assertThat(console.text()).doesNotContain("one-and-one");
      console.open("/version.xhtml?hook=%s&number=2&against=1".formatted(hook));
      assertThat(console.text()).contains("From version 1 to version 2", "e.data.a + 2");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void hostileTextIsShownAsTextOrRefused() {
    Person author = Person.add(administrator, Role.AUTHOR);
    String script = "</textarea><script>window.hacked = true</script><img src=x onerror=hacked=1>";
    String hook = Author.unique("console");
    try (Console console = Chromium.visitor()) {
      author.arrive(console);
      for (String hostile :
          List.of(script, "\u202Egnihtemos esle", "x".repeat(1024 * 1024), "{{7*7}}#{7*7}")) {
        console.open("/submit.xhtml");
        console.fillIn(hook, "javascript", "// " + hostile, Author.INVOKE);
        for (String field : List.of("manifest", "message", "data", "fixture", "hook")) {
          console.fill("version:" + field, hostile);
          console.press(field.equals("fixture") ? "Save fixture" : "Save draft");
          assertThat(console.notices()).as(field + " " + hostile.substring(0, 5)).isNotEmpty();
          // What is longer than a field may be is not taken at all.
          assertThat(console.field("version:" + field)).as(field).isIn(hostile, "");
          assertThat(console.isHacked()).isFalse();
          console.fill("version:" + field, field.equals("manifest") ? Author.INVOKE : "");
        }
      }
      console.open("/submit.xhtml");
      String source = "export default () => 1; // " + script + " \u202E";
      console.fillIn(hook, "javascript", source, Author.INVOKE);
      console.fill("version:message", script + " \u202E #{7*7}");
      console.press("Hand in");
      assertThat(console.text()).contains(script, "#{7*7}");
      assertThat(console.isHacked()).isFalse();
      console.open("/hook.xhtml?name=" + hook);
      assertThat(console.isHacked()).isFalse();
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
      console.takeClock();
      console.open("/runs.xhtml?hook=" + hook);
      assertThat(console.text()).contains("No run fits");
      new Author(administrator).invoke(hook, "{}");
      console.passTime();
      console.awaitText(hook);
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void openPageTellsThatSomethingWaits() {
    Tenant tenant = Tenant.create();
    Person person = Person.add(tenant.administrator(), Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.takeClock();
      console.open("/status.xhtml");
      assertThat(console.waiting()).isEmpty();
      new Author(tenant.administrator())
          .submit(Author.unique("new"), "javascript", "export default () => 1;", Author.INVOKE);
      console.passTime();
      console.awaitWaiting("1");
      console.open("/index.xhtml");
      assertThat(console.text()).contains("A version waits for a decision");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void administratorActivatesAndSuspends() {
    String hook = Author.unique("console");
    new Author(administrator)
        .approved(hook, "javascript", "export default () => 1;", Author.INVOKE);
    String waiting = Author.unique("waiting");
    new Author(administrator)
        .submit(waiting, "javascript", "export default () => 1;", Author.INVOKE);
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/hooks.xhtml");
      assertThat(console.text()).contains("Waiting for a decision");
      console.fill("prefix", hook);
      console.press("Find");
      assertThat(console.text()).contains("not active");
      console.open("/hook.xhtml?name=" + hook);
      console.press("Activate");
      assertThat(console.notices()).contains("Version 1 runs from now on");
      assertThat(new Author(administrator).invoke(hook, "{}").status()).isEqualTo(200);
      console.press("Deactivate");
      assertThat(console.notices()).contains("does not run any more");
      assertThat(new Author(administrator).invoke(hook, "{}").code())
          .isEqualTo("no-active-version");
    }
  }
}
