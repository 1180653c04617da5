package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.platform.Role;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** How versions come before people and what people decide, in the browser. */
@RunAsClient
class ConsoleReviewE2E extends Application {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SUSPICIOUS =
      """
      export default function (event, api) {
        const make = [].constructor.constructor;
        return make("return 'marmalade'")();
      }
      """;
  private static final String FIXED =
      """
      export default function (event, api) {
        return "marmalade";
      }
      """;
  private static final String RULE =
      """
      {"title":"Marmalade","severity":"high","family":"evasion","languages":["javascript"],
       "explanation":"It is sticky.","advice":"Use honey.","references":[],
       "pattern":"marmalade",
       "samples":{"matches":{"javascript":"export default () => 'marmalade';"},
                  "passes":{"javascript":"export default () => 'honey';"}}}
      """;

  private final Tenant tenant = Tenant.create();
  private final Api administrator = tenant.administrator();
  private final String hook = Author.unique("reviewed");

  private Api author() {
    return Reviewer.of(administrator).author();
  }

  private void submit(String source, String manifest) {
    assertThat(new Author(author()).submit(hook, "javascript", source, manifest).status())
        .isEqualTo(201);
  }

  private String ruleSet() {
    return administrator.get(Reviewer.path(hook, 1)).json().at("/scan/ruleSet").asText();
  }

  private Console arrived(Role role) {
    Person person = Person.add(administrator, role);
    Console console = Chromium.visitor();
    person.arrive(console);
    return console;
  }

  private String state(int version) {
    return administrator
        .get("hooks/%s/versions/%d".formatted(hook, version))
        .json()
        .path("state")
        .asText();
  }

  @Test
  void flaggedVersionIsSentBackFixedApprovedRunsAndIsSuspendedByANewRule() {
    try (Console writes = arrived(Role.AUTHOR);
        Console reads = arrived(Role.REVIEWER)) {
      handInSuspicious(writes);
      sendBack(reads);
      fix(writes);
      approveAndActivate(reads);
      assertThat(new Author(administrator).invoke(hook, "{}").body()).contains("marmalade");

      assertThat(administrator.send("PUT", "rules/own-marmalade", RULE).status()).isIn(200, 201);
      await().atMost(SOON).until(() -> state(2).equals("suspended"));
      seeItSuspended(reads);
      assertThat(new Author(administrator).invoke(hook, "{}").code())
          .isEqualTo("no-active-version");
      assertThat(writes.complaints()).isEmpty();
      assertThat(reads.complaints()).isEmpty();
    }
  }

  private void handInSuspicious(Console console) {
    console.open("/submit.xhtml");
    console.handIn(hook, "javascript", SUSPICIOUS, Author.INVOKE);
    assertThat(console.heading()).isEqualTo(hook + " version 1");
    assertThat(console.text()).contains("waits for a review", "findings");
    console.follow("findings");
    assertThat(console.text())
        .contains("[].constructor.constructor", "line 2", "critical")
        .doesNotContain("Name somebody");
  }

  private void sendBack(Console console) {
    ReviewConsole review = new ReviewConsole(console);
    console.open("/reviews.xhtml");
    assertThat(review.inQueue(hook)).contains("critical", "handed in");
    review.claimInQueue(hook);
    assertThat(console.notices()).contains("You decide about this version now");
    assertThat(review.glyphs()).as("in the editor").isPositive();
    assertThat(String.join("", review.markedIn(2))).contains("constructor");
    assertThat(review.atLine(2)).contains("critical");
    assertThat(review.canApprove()).isFalse();
    assertThat(console.text()).contains("First accept with a reason");
    review.comment(2, "What is this for?\nSay it plainly.");
    assertThat(console.notices()).contains("Your comment is saved");
    assertThat(review.atLine(2)).contains("What is this for?");
    review.sendBack("Return the text itself.");
    assertThat(console.notices()).contains("sent back to its author");
    assertThat(console.text()).contains("not approved", "Return the text itself.");
    assertThat(console.seriousFindings()).isEmpty();
  }

  private void fix(Console console) {
    console.open("/version.xhtml?hook=%s&number=1".formatted(hook));
    assertThat(console.text()).contains("not approved", "Return the text itself.");
    console.follow("Write on");
    assertThat(console.text()).contains("Line 2", "What is this for?", "Return the text itself.");
    console.write(FIXED);
    console.press("Hand in");
    assertThat(console.heading()).isEqualTo(hook + " version 2");
    assertThat(console.text()).contains("waits for a review", "0 findings");
  }

  private void approveAndActivate(Console console) {
    ReviewConsole review = new ReviewConsole(console);
    review.open(hook, 2);
    assertThat(console.text()).contains("when called directly", "outdated", "What is this for?");
    review.act("claim");
    review.approve("It says what it does.");
    assertThat(console.notices()).contains("The version is approved");
    console.open("/version.xhtml?hook=%s&number=2".formatted(hook));
    assertThat(console.text()).contains("approved", "It says what it does.");
    console.press("Activate");
    assertThat(console.notices()).contains("Version 2 runs from now on");
    assertThat(console.text()).contains("It runs on events");
  }

  private void seeItSuspended(Console console) {
    ReviewConsole review = new ReviewConsole(console);
    console.open("/reviews.xhtml?state=suspended");
    assertThat(review.inQueue(hook)).contains("suspended", "found by other rules");
    review.claimInQueue(hook);
    assertThat(review.atLine(2)).contains("Marmalade");
    console.open("/version.xhtml?hook=%s&number=2".formatted(hook));
    assertThat(console.text()).contains("in review");
  }

  @Test
  void codeThatIsNotTheSourceIsSeenAndNotApproved() {
    String source = "export default (): string => 'harmless';\n";
    assertThat(new Author(author()).submit(hook, "typescript", source, Author.INVOKE).status())
        .isEqualTo(201);
    try (Console console = arrived(Role.REVIEWER)) {
      ReviewConsole review = new ReviewConsole(console);
      review.open(hook, 1);
      assertThat(review.isCompiledShown()).isFalse();
      assertThat(review.compiled()).contains("=> 'harmless'").doesNotContain(": string");
      review.act("claim");

      ReviewIT.swapCode(hook, "export default () => 'marmalade';\n");
      review.open(hook, 1);
      assertThat(review.compiled()).contains("marmalade");
      review.approve("It says what it does.");
      assertThat(console.refusals()).contains("the source now compiles to");
      assertThat(state(1)).isEqualTo("in-review");
      assertThat(console.seriousFindings()).isEmpty();
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void criticalFindingTakesTwoAndNothingTypedIsLostWhenSomebodyWasFaster() {
    submit(SUSPICIOUS, Author.manifest("{\"on\":\"invoke\"}", "records.write:" + hook));
    try (Console one = arrived(Role.REVIEWER);
        Console two = arrived(Role.REVIEWER)) {
      ReviewConsole first = new ReviewConsole(one);
      ReviewConsole second = new ReviewConsole(two);
      first.open(hook, 1);
      second.open(hook, 1);
      first.act("claim");
      second.act("claim");
      assertThat(two.notices()).contains("decides about this version until");
      assertThat(one.text()).contains("change and delete every record of the collection " + hook);

      while (one.page().locator("input[name^=reason-]").count() > 0) {
        first.accept("read, and needed");
      }
      second.open(hook, 1);
      while (two.page().locator("input[name^=reason-]").count() > 0) {
        second.accept("read it too");
      }
      assertThat(second.answers()).containsOnly("accepted");

      first.open(hook, 1);
      assertThat(first.canApprove()).isTrue();
      one.fill("expires", "2099-12-31");
      first.openLimits();
      one.fill("limit-cpu", "fast");
      first.approve("As agreed with both of us.");
      assertThat(one.refusals()).contains("A time such as 200 ms");
      one.fill("limit-cpu", "100 ms");

      String seen = ruleSet();
      String other = RULE.replace("marmalade", "gooseberry");
      assertThat(administrator.send("PUT", "rules/own-gooseberry", other).status()).isIn(200, 201);
      await().atMost(SOON).until(() -> !ruleSet().equals(seen));
      first.act("approve");
      assertThat(one.refusals()).contains("scanned by other rules since you looked");
      assertThat(one.field("why")).isEqualTo("As agreed with both of us.");
      assertThat(one.field("limit-cpu")).isEqualTo("100 ms");
      assertThat(state(1)).isEqualTo("in-review");
      first.act("approve");
      assertThat(one.notices()).contains("The version is approved");
      assertThat(one.text()).contains("CPU time at most 100 ms", "1 Jan 2100");
      assertThat(one.complaints()).isEmpty();
    }
  }

  @Test
  void reviewerSeesWhatWouldChangeAndRollsBack() {
    String manifest = Author.manifest("{\"on\":\"invoke\"}", "records.write:" + hook);
    String put = "export default (e, api) => api.records.put('%s', 'x', {n: %d});\n";
    Author author = new Author(administrator);
    author.activate(hook, "javascript", put.formatted(hook, 1), manifest);
    author.invoke(hook, "{}");
    submit(put.formatted(hook, 2), manifest);
    try (Console console = arrived(Role.REVIEWER)) {
      ReviewConsole review = new ReviewConsole(console);
      review.open(hook, 2);
      assertThat(console.text()).contains("What changed since version 1", "as before");
      review.look("difference");
      assertThat(review.isSideBySide()).isTrue();
      review.compare();
      assertThat(review.compared()).contains("changed", "records %s/x".formatted(hook));
      assertThat(console.seriousFindings()).isEmpty();

      author.activate(hook, "javascript", put.formatted(hook, 3), manifest);
      author.invoke(hook, "{}");
      console.open("/hook.xhtml?name=" + hook);
      console.press("Roll back to it");
      assertThat(console.notices()).contains("Version 1 runs from now on");
      assertThat(console.text()).contains("Version 3, which ran before, made 1 change of records");
    }
  }

  @Test
  void revocationShowsFirstWhatWillStop() {
    new Author(administrator).activate(hook, "javascript", FIXED, Author.INVOKE);
    try (Console console = arrived(Role.REVIEWER)) {
      console.open("/approvals.xhtml");
      assertThat(console.text()).contains(hook + " version 1", "stands", "a test");
      console.follow("Revoke");
      assertThat(console.text()).contains("stops at once", "when called directly");
      ReviewConsole review = new ReviewConsole(console);
      review.revoke("");
      assertThat(console.refusals()).contains("1 to 2,000 characters");
      assertThat(state(1)).isEqualTo("active");
      review.revoke("Nobody needs it any more.");
      assertThat(console.notices()).contains("The approval is revoked");
      assertThat(console.text()).contains("Nobody needs it any more.");
      assertThat(new Author(administrator).invoke(hook, "{}").code())
          .isEqualTo("no-active-version");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void queueIsFilteredAndPeopleAreNamed() {
    submit(SUSPICIOUS, Author.INVOKE);
    String clean = Author.unique("clean");
    new Author(author()).submit(clean, "javascript", FIXED, Author.INVOKE);
    Person person = Person.add(administrator, Role.REVIEWER);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      ReviewConsole review = new ReviewConsole(console);
      console.open("/reviews.xhtml");
      assertThat(review.queue()).as("riskiest first").hasSize(2);
      assertThat(review.queue().getFirst()).contains(hook);
      assertThat(review.inQueue(clean)).contains("none").doesNotContain("fast lane");
      review.filter("severity", "high");
      assertThat(review.queue()).hasSize(1);
      review.filter("hook", "absent");
      assertThat(console.text()).contains("No version fits");

      review.open(clean, 1);
      review.assign(person.name());
      assertThat(console.text()).contains(person.name() + " should decide");
      console.open("/reviews.xhtml?claimed=mine");
      assertThat(review.queue()).containsExactly(clean + " version 1");
      assertThat(console.waiting()).isEqualTo("2");
    }
  }

  @Test
  void authorsReadTheReviewAndDecideNothing() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/submit.xhtml");
      console.handIn(hook, "javascript", FIXED, Author.INVOKE);
      ReviewConsole review = new ReviewConsole(console);
      review.open(hook, 1);
      assertThat(console.text()).contains("You handed this version in, so somebody else decides");
      assertThat(review.canApprove()).isFalse();
      console.open("/reviews.xhtml");
      review.claimInQueue(hook);
      assertThat(console.notices()).contains("somebody else has to decide");
    }
    try (Console console = arrived(Role.OPERATOR)) {
      assertThat(console.open("/reviews.xhtml").status()).isEqualTo(403);
      new ReviewConsole(console).open(hook, 1);
      assertThat(console.text()).contains("Nobody has claimed it");
    }
  }

  @Test
  void administratorSetsThePolicyOfReviews() {
    try (Console console = arrived(Role.ADMINISTRATOR)) {
      console.open("/settings.xhtml");
      console.page().selectOption("[name='review.suspendAt.high']", "no");
      console.saveSettings(Map.of("review.claimMinutes", "never"));
      assertThat(console.noteOf("review.claimMinutes")).contains("Write a whole number");
      console.saveSettings(Map.of("review.claimMinutes", "30"));
      assertThat(console.notices()).contains("The settings are saved");
      var policy = administrator.get("settings").json().path("reviewPolicy");
      assertThat(policy.path("claimMinutes").asInt()).isEqualTo(30);
      assertThat(policy.path("suspendAt").toString()).isEqualTo("[\"critical\"]");
    }
  }

  @Test
  void hostileSourceIsShownAsText() {
    String script = "</div><script>window.hacked = true</script>";
    submit("export default () => 1; // %s \u202E\u200B\n".formatted(script), Author.INVOKE);
    try (Console console = arrived(Role.REVIEWER)) {
      ReviewConsole review = new ReviewConsole(console);
      review.open(hook, 1);
      review.look("lines");
      assertThat(console.text()).contains(script, "⟨U+202E⟩⟨U+200B⟩");
      review.comment(1, script);
      assertThat(console.text()).contains(script);
      assertThat(console.isHacked()).isFalse();
    }
  }
}
