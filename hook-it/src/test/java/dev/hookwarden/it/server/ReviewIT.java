package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The life of versions before reviewers. */
@RunAsClient
class ReviewIT extends Application {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PLAIN = "export default () => 1;\n";
  private static final String SUSPICIOUS =
      "export default function (event, api) {\n"
          + "  const reach = [].constructor.constructor;\n"
          + "  return reach ? 1 : 2;\n"
          + "}\n";

  private final Instant begin = Instant.now();
  private Tenant tenant = Tenant.busy();
  private Api administrator = tenant.administrator();
  private Reviewer people = Reviewer.of(administrator);

  /** For what changes all of a workspace. */
  private void moveToAWorkspaceOfItsOwn() {
    tenant = Tenant.create();
    administrator = tenant.administrator();
    people = Reviewer.of(administrator);
  }

  private static Answer submit(Api by, String hook, String source, String manifest) {
    return by.post(
        "hooks/" + hook + "/versions",
        "{\"language\":\"javascript\",\"source\":%s,\"manifest\":%s}"
            .formatted(Json.write(source), manifest));
  }

  private JsonNode review(String hook, int version) {
    return people.first().get(Reviewer.path(hook, version)).json();
  }

  private Answer decide(Api by, String hook, int version, String what, String body) {
    return by.post(Reviewer.path(hook, version) + "/" + what, body);
  }

  private String state(String hook, int version) {
    return review(hook, version).at("/version/state").asText();
  }

  private List<String> audit(String action) {
    return tenant.audited(action, begin);
  }

  @Test
  void aFlaggedVersionIsSentBackFixedApprovedAndActivated() {
    String hook = Author.unique("reviewed");
    assertThat(submit(people.author(), hook, SUSPICIOUS, Author.INVOKE).status()).isEqualTo(201);
    JsonNode found = review(hook, 1);
    assertThat(found.path("findings")).isNotEmpty();
    assertThat(found.path("findings").findValues("line")).extracting(JsonNode::asInt).contains(2);
    Answer early = administrator.post("hooks/%s/versions/1/activate".formatted(hook));
    assertThat(early.code()).isEqualTo("not-approved");
    Answer unclaimed = decide(people.first(), hook, 1, "approve", Reviewer.approval(found));
    assertThat(unclaimed.code()).isEqualTo("wrong-state");

    decide(people.first(), hook, 1, "claim", "{}");
    assertThat(state(hook, 1)).isEqualTo("in-review");
    assertThat(decide(people.first(), hook, 1, "approve", Reviewer.approval(found)).code())
        .isEqualTo("findings-open");
    decide(people.first(), hook, 1, "comments", "{\"line\":2,\"text\":\"What is this for?\"}");
    Answer back =
        decide(people.first(), hook, 1, "send-back", "{\"reason\":\"reaches for Function\"}");
    assertThat(back.json().at("/version/state").asText()).isEqualTo("rejected");
    assertThat(back.json().at("/progress/sentBack/reason").asText()).contains("Function");

    submit(people.author(), hook, PLAIN, Author.INVOKE);
    assertThat(review(hook, 2).at("/comments/0/outdated").asBoolean()).isTrue();
    people.approve(hook, 2);
    Answer active = administrator.post("hooks/%s/versions/2/activate".formatted(hook));
    assertThat(active.json().at("/version/state").asText()).isEqualTo("active");
    assertThat(new Author(administrator).invoke(hook, "{}").status()).isEqualTo(200);
    assertThat(audit("version.approved")).hasSize(1);
    assertThat(audit("version.sent-back")).hasSize(1);
    assertThat(audit("comment.added")).hasSize(1);
  }

  @Test
  void nobodyDecidesAboutTheirOwn() {
    String hook = Author.unique("own");
    submit(administrator, hook, PLAIN, Author.INVOKE);
    Api ofAdministrator = administrator.withKeyOf(Role.REVIEWER);
    String child = Author.unique("own");
    Api second = administrator.withKeyOf(Role.ADMINISTRATOR);
    submit(second.withKeyOf(Role.AUTHOR), child, PLAIN, Author.INVOKE);

    assertThat(decide(administrator, hook, 1, "claim", "{}").code()).isEqualTo("own-version");
    assertThat(decide(ofAdministrator, hook, 1, "claim", "{}").code()).isEqualTo("own-version");
    assertThat(decide(second, child, 1, "claim", "{}").code()).isEqualTo("own-version");
    assertThat(decide(administrator, child, 1, "claim", "{}").code()).isEqualTo("own-version");
    assertThat(decide(people.first(), child, 1, "claim", "{}").status()).isEqualTo(200);
    assertThat(decide(people.author(), hook, 1, "claim", "{}").code()).isEqualTo("forbidden");
  }

  @Test
  void nothingToReadTakesOneClickOrNoneByPolicy() {
    moveToAWorkspaceOfItsOwn();
    String hook = Author.unique("clean");
    submit(people.author(), hook, PLAIN, Author.INVOKE);
    JsonNode first = review(hook, 1);
    assertThat(first.at("/progress/fastLane").asBoolean()).as("nothing to compare with").isFalse();
    assertThat(first.at("/terms/0/words").asText()).isEqualTo("when called directly");
    people.approve(hook, 1);
    submit(people.author(), hook, PLAIN + "\n", Author.INVOKE);
    assertThat(onFastLane(hook, 2)).as("no fixture says what it does").isFalse();
    keep(hook, "{\"data\":1,\"version\":1}");
    submit(people.author(), hook, PLAIN + "\n\n", Author.INVOKE);
    assertThat(onFastLane(hook, 3)).as("nobody but its author has seen the fixture").isFalse();
    people.approve(hook, 3);
    submit(people.author(), hook, PLAIN + "\n\n\n", Author.INVOKE);
    JsonNode seen = review(hook, 4);
    assertThat(seen.at("/progress/fastLane").asBoolean()).isTrue();
    JsonNode approved = decide(people.first(), hook, 4, "approve", Reviewer.approval(seen)).json();
    assertThat(approved.at("/approvals/0/kind").asText()).isEqualTo("fast-lane");

    approveAutomatically();
    submit(people.author(), hook, PLAIN + "//", Author.INVOKE);
    assertThat(review(hook, 5).at("/approvals/0/kind").asText()).isEqualTo("automatic");
    String asking = Author.manifest("{\"on\":\"invoke\"}", "records.write:" + hook);
    submit(people.author(), hook, PLAIN + "// more", asking);
    assertThat(state(hook, 6)).isEqualTo("submitted");
    assertThat(review(hook, 6).at("/capabilities/0/change").asText()).isEqualTo("added");
  }

  @Test
  void authorsDoNotChooseTheFixturesThatLetTheirVersionPass() {
    moveToAWorkspaceOfItsOwn();
    approveAutomatically();
    String hook = Author.unique("weak");
    submit(people.author(), hook, PLAIN, Author.INVOKE);
    keep(hook, "{\"data\":1,\"version\":1}");
    people.approve(hook, 1);
    submit(people.author(), hook, PLAIN + "\n", Author.INVOKE);
    people.approve(hook, 2);
    String other = "export default () => 2;\n";
    submit(people.author(), hook, other, Author.INVOKE);
    assertThat(state(hook, 3)).as("the fixture says otherwise").isEqualTo("submitted");

    keep(hook, "{\"data\":1,\"version\":3}");
    submit(people.author(), hook, other + "\n", Author.INVOKE);
    assertThat(state(hook, 4)).as("its author changed the fixture").isEqualTo("submitted");
    assertThat(people.author().delete("hooks/" + hook + "/fixtures/one").status()).isEqualTo(204);
    submit(people.author(), hook, other + "\n\n", Author.INVOKE);
    assertThat(state(hook, 5)).as("its author removed the fixture").isEqualTo("submitted");
    keep(hook, "{\"data\":1,\"version\":1}");
    submit(people.author(), hook, PLAIN + "\n\n", Author.INVOKE);
    assertThat(state(hook, 6)).as("another fixture, of another run").isEqualTo("submitted");
  }

  private boolean onFastLane(String hook, int version) {
    return review(hook, version).at("/progress/fastLane").asBoolean();
  }

  /** Saves the only fixture of a hook, as an author. */
  private void keep(String hook, String content) {
    Answer kept = people.author().send("PUT", "hooks/" + hook + "/fixtures/one", content);
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
  }

  private void approveAutomatically() {
    ObjectNode settings = (ObjectNode) administrator.get("settings").json();
    settings.remove(List.of("ceilings", "revision", "changedBy", "changedAt"));
    ((ObjectNode) settings.path("reviewPolicy")).put("automaticApproval", true);
    assertThat(administrator.send("PUT", "settings", settings.toString()).status()).isEqualTo(200);
  }

  @Test
  void approvesOnlyWhatTheReviewerSaw() {
    String hook = Author.unique("seen");
    submit(
        people.author(),
        hook,
        PLAIN,
        Author.manifest("{\"on\":\"invoke\"}", "records.read:" + hook));
    JsonNode seen = decide(people.first(), hook, 1, "claim", "{}").json();
    people.acceptAll(hook, 1, seen);
    for (Map.Entry<String, String> wrong :
        Map.of("hash", "00", "ruleSet", "00", "capabilities", "[]").entrySet()) {
      ObjectNode wish = Reviewer.approvalOf(seen);
      if (wrong.getKey().equals("capabilities")) {
        wish.putArray("capabilities");
      } else {
        wish.put(wrong.getKey(), wrong.getValue());
      }
      assertThat(decide(people.first(), hook, 1, "approve", wish.toString()).status())
          .as(wrong.getKey())
          .isEqualTo(412);
    }
    ObjectNode past = Reviewer.approvalOf(seen).put("expiresAt", "2001-01-01T00:00:00Z");
    assertThat(decide(people.first(), hook, 1, "approve", past.toString()).status()).isEqualTo(400);
    assertThat(
            decide(people.first(), hook, 1, "findings/gone/accept", "{\"reason\":\"x\"}").status())
        .isEqualTo(404);
    Api stranger = Tenant.create().administrator();
    assertThat(decide(stranger, hook, 1, "approve", Reviewer.approval(seen)).status())
        .isEqualTo(404);
    assertThat(state(hook, 1)).isEqualTo("in-review");
    assertThat(review(hook, 1).path("approvals")).isEmpty();
  }

  @Test
  void approvesNoCodeButWhatTheSourceCompilesTo() {
    String hook = Author.unique("compiled");
    String source = "export default (): number => 1;\n";
    assertThat(
            new Author(people.author()).submit(hook, "typescript", source, Author.INVOKE).status())
        .isEqualTo(201);
    String code = code(hook);
    JsonNode seen = decide(people.first(), hook, 1, "claim", "{}").json();
    people.acceptAll(hook, 1, seen);

    swapCode(hook, "export default () => 2;\n");
    Answer forged = decide(people.first(), hook, 1, "approve", Reviewer.approval(seen));
    assertThat(forged.code()).isEqualTo("code-differs");
    assertThat(forged.status()).isEqualTo(409);
    assertThat(review(hook, 1).path("approvals")).isEmpty();
    assertThat(state(hook, 1)).isEqualTo("in-review");
    assertThat(audit("version.code-differs")).hasSize(1);

    swapCode(hook, code);
    assertThat(decide(people.first(), hook, 1, "approve", Reviewer.approval(seen)).status())
        .isEqualTo(200);
    String activate = "hooks/%s/versions/1/activate".formatted(hook);
    swapCode(hook, "export default () => 2;\n");
    assertThat(administrator.post(activate).code()).isEqualTo("not-approved");
    swapCode(hook, code);
    assertThat(administrator.post(activate).status()).isEqualTo(200);
    assertThat(new Author(administrator).invoke(hook, "{}").json().path("value").asInt())
        .isEqualTo(1);
  }

  private static String code(String hook) {
    return Store.column(
            "select v.compiled from hook_version v, hook h where v.hook = h.id and h.name = ?",
            hook)
        .getFirst();
  }

  /** Puts other code into the database, as whoever captured a compiler would have. */
  static void swapCode(String hook, String code) {
    int changed =
        Store.change(
            "update hook_version set compiled = ?"
                + " where hook = (select id from hook where name = ?)",
            code,
            hook);
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void ofTwoDecisionsAtTheSameMomentOneCounts() {
    for (int i = 0; i < 5; i++) {
      String hook = Author.unique("race");
      String more = Author.manifest("{\"on\":\"invoke\"}", "records.read:" + hook);
      submit(people.author(), hook, PLAIN, more);
      people.approve(hook, 1);
      // The same source that asks for less, without a finding: nobody has to claim it.
      submit(people.author(), hook, PLAIN, Author.INVOKE);
      String wish = Reviewer.approval(review(hook, 2));
      List<CompletableFuture<Answer>> answers =
          Stream.of(people.first(), people.second())
              .map(by -> CompletableFuture.supplyAsync(() -> decide(by, hook, 2, "approve", wish)))
              .toList();
      assertThat(answers.stream().map(answer -> answer.join().status()))
          .containsExactlyInAnyOrder(200, 409);
      assertThat(review(hook, 2).path("approvals")).hasSize(1);
    }
  }

  @Test
  void aClaimKeepsOthersAwayUntilItsTimeIsOver() {
    String hook = Author.unique("claimed");
    submit(people.author(), hook, PLAIN, Author.INVOKE);
    decide(people.first(), hook, 1, "claim", "{}");
    assertThat(decide(people.second(), hook, 1, "claim", "{}").code()).isEqualTo("wrong-state");
    assertThat(decide(people.second(), hook, 1, "release", "{}").code()).isEqualTo("wrong-state");
    assertThat(people.second().get("reviews?unclaimed=true&hook=" + hook).json().path("items"))
        .isEmpty();

    Store.change("update review_case set claimed_until = current_timestamp where hook = ?", hook);
    await().atMost(SOON).until(() -> state(hook, 1).equals("submitted"));
    assertThat(decide(people.second(), hook, 1, "claim", "{}").status()).isEqualTo(200);
  }

  @Test
  void lowerLimitsBindAndAnExpiredApprovalStopsAtOnce() {
    String hook = Author.unique("limited");
    String source = "export default function (e, api) { while (true) { api.budget(); } }\n";
    submit(people.author(), hook, source, Author.INVOKE);
    JsonNode seen = decide(people.first(), hook, 1, "claim", "{}").json();
    people.acceptAll(hook, 1, seen);
    ObjectNode wish = Reviewer.approvalOf(seen);
    wish.putObject("limits").put("cpuMillis", 150).put("wallMillis", 1_000);
    wish.put("expiresAt", Instant.now().plusSeconds(86_400).toString());
    assertThat(decide(people.first(), hook, 1, "approve", wish.toString()).status()).isEqualTo(200);
    administrator.post("hooks/%s/versions/1/activate".formatted(hook));
    JsonNode run = new Author(administrator).invoke(hook, "{}").json().path("run");
    assertThat(run.path("outcome").asText()).isIn("cpu-exceeded", "wall-exceeded");
    assertThat(run.path("durationMicros").asLong()).isLessThan(1_900_000);

    Store.change("update approval set expires_at = current_timestamp where hook = ?", hook);
    Store.change("update subscription set ends_at = current_timestamp where hook_name = ?", hook);
    assertThat(new Author(administrator).invoke(hook, "{}").code()).isEqualTo("no-active-version");
    await().atMost(SOON).until(() -> state(hook, 1).equals("suspended"));
    assertThat(review(hook, 1).at("/progress/cause").asText()).isEqualTo("expired");
    assertThat(administrator.post("hooks/%s/versions/1/activate".formatted(hook)).code())
        .isEqualTo("not-approved");
  }

  @Test
  void aRevokedApprovalStopsWhatThePreviewShows() {
    String hook = Author.unique("revoked");
    new Author(administrator).activate(hook, "javascript", PLAIN, Author.INVOKE);
    new Author(administrator).invoke(hook, "{}");
    String id = review(hook, 1).at("/approvals/0/id").asText();
    JsonNode preview = people.second().get("approvals/%s/revocation".formatted(id)).json();
    assertThat(preview.path("stops").asBoolean()).isTrue();
    assertThat(preview.at("/triggers/0/on").asText()).isEqualTo("invoke");
    assertThat(preview.path("eventsPerDay").asLong()).isEqualTo(1);
    assertThat(new Author(administrator).invoke(hook, "{}").status()).isEqualTo(200);

    String revoke = "approvals/%s/revoke".formatted(id);
    assertThat(people.second().post(revoke, "{\"reason\":\"no longer\"}").status()).isEqualTo(200);
    assertThat(new Author(administrator).invoke(hook, "{}").code()).isEqualTo("no-active-version");
    assertThat(people.second().post(revoke, "{\"reason\":\"twice\"}").code())
        .isEqualTo("wrong-state");
    assertThat(state(hook, 1)).isEqualTo("rejected");
    assertThat(audit("approval.revoked")).hasSize(1);

    assertThat(submit(people.author(), hook, PLAIN, Author.INVOKE).status()).isEqualTo(200);
    assertThat(state(hook, 1)).isEqualTo("submitted");
  }

  @Test
  void alarmingRunsSuspendAVersionWithTheRunsAsEvidence() {
    String hook = Author.unique("alarming");
    new Author(administrator)
        .activate(
            hook,
            "javascript",
            "export default (e, api) => api.notify('u', {title: 't', purpose: 'p'});\n",
            Author.INVOKE);
    for (int i = 0; i < 3; i++) {
      assertThat(new Author(administrator).invoke(hook, "{}").status()).isEqualTo(422);
    }
    await().atMost(SOON).until(() -> state(hook, 1).equals("suspended"));

    JsonNode review = review(hook, 1);
    JsonNode finding =
        Stream.iterate(0, i -> i + 1)
            .limit(review.path("findings").size())
            .map(i -> review.path("findings").path(i))
            .filter(each -> each.path("origin").asText().equals("runtime"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.path("rule").asText()).isEqualTo("runtime-capability-denied");
    assertThat(finding.path("runs")).hasSize(3);
    assertThat(new Author(administrator).invoke(hook, "{}").code()).isEqualTo("no-active-version");
    JsonNode queued = people.first().get("reviews?suspended=true&hook=" + hook).json();
    assertThat(queued.at("/items/0/cause").asText()).isEqualTo("runtime");

    people.approve(hook, 1);
    administrator.post("hooks/%s/versions/1/activate".formatted(hook));
    assertThat(new Author(administrator).invoke(hook, "{}").status()).isEqualTo(422);
  }

  @Test
  void nothingPassesACheckThatAnAlarmHasStopped() {
    String stream = Author.unique("checked");
    String hook = Author.unique("check");
    new Author(administrator)
        .activate(
            hook,
            "javascript",
            "export default (e, api) => api.records.get('secrets', 'x');\n",
            Author.manifest(Author.before(stream, 1)));
    Api sender = administrator.inAHurry();
    String events = "streams/" + stream + "/events";
    for (int i = 0; i < 3; i++) {
      assertThat(sender.post(events, "{}").code()).isEqualTo("before-hook-failed");
    }
    await().atMost(SOON).until(() -> state(hook, 1).equals("suspended"));
    Answer refused = sender.post(events, "{}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("hook-suspended");
    assertThat(refused.json().path("detail").asText()).contains(hook);
    assertThat(administrator.get("hooks/" + hook).json().path("suspendedVersion").asInt())
        .isEqualTo(1);

    people.approve(hook, 1);
    assertThat(sender.post(events, "{}").code())
        .as("not yet in service")
        .isEqualTo("hook-suspended");
    assertThat(administrator.post("hooks/%s/versions/1/activate".formatted(hook)).status())
        .isEqualTo(200);
    for (int i = 0; i < 3; i++) {
      assertThat(sender.post(events, "{}").code()).isEqualTo("before-hook-failed");
    }
    await().atMost(SOON).until(() -> state(hook, 1).equals("suspended"));
    assertThat(administrator.post("hooks/%s/deactivate".formatted(hook)).status()).isEqualTo(200);
    assertThat(sender.post(events, "{}").status()).isEqualTo(202);
    assertThat(administrator.get("hooks/" + hook).json().path("suspendedVersion").isNull())
        .isTrue();
  }

  @Test
  void aNewRuleFlagsWhatRunsAndSuspendsIt() {
    moveToAWorkspaceOfItsOwn();
    String hook = Author.unique("flagged");
    new Author(administrator)
        .activate(hook, "javascript", "export default () => 'marmalade';\n", Author.INVOKE);
    String rule =
        """
        {"title":"Marmalade","severity":"high","family":"evasion","languages":["javascript"],
         "explanation":"It is sticky.","advice":"Use honey.","references":[],
         "pattern":"marmalade",
         "samples":{"matches":{"javascript":"export default () => 'marmalade';"},
                    "passes":{"javascript":"export default () => 'honey';"}}}
        """;
    Answer put = administrator.send("PUT", "rules/own-marmalade", rule);
    assertThat(put.status()).as(put.body()).isIn(200, 201);

    await().atMost(SOON).until(() -> state(hook, 1).equals("suspended"));
    assertThat(review(hook, 1).at("/progress/cause").asText()).isEqualTo("rules");
    assertThat(new Author(administrator).invoke(hook, "{}").code()).isEqualTo("no-active-version");
    assertThat(audit("version.suspended")).hasSize(1);
  }

  @Test
  void showsWhatTheVersionWouldDoBesideTheActiveOne() {
    String hook = Author.unique("beside");
    String manifest = Author.manifest("{\"on\":\"invoke\"}", "records.write:" + hook);
    String put = "export default (e, api) => api.records.put('%s', 'x', {n: %d});\n";
    new Author(administrator).activate(hook, "javascript", put.formatted(hook, 1), manifest);
    new Author(administrator).invoke(hook, "{}");
    submit(people.author(), hook, put.formatted(hook, 2), manifest);

    JsonNode runs = decide(people.first(), hook, 2, "dry-run?events=3", "").json();
    assertThat(runs).hasSize(1);
    assertThat(runs.at("/0/changes/0/kind").asText()).isEqualTo("changed");
    assertThat(runs.at("/0/changes/0/target").asText()).isEqualTo("records %s/x".formatted(hook));
    people.approve(hook, 2);
    Answer active = administrator.post("hooks/%s/versions/2/activate".formatted(hook));
    assertThat(active.json().at("/replaced/version").asInt()).isEqualTo(1);
    assertThat(active.json().at("/replaced/changes").asLong()).isEqualTo(1);
    Answer back = administrator.post("hooks/%s/versions/1/activate".formatted(hook));
    assertThat(back.json().at("/replaced/changes").asLong()).isZero();
  }
}
