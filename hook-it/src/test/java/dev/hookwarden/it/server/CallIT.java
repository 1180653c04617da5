package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Decisions about calls of destinations, as callers of the API see them. */
@RunAsClient
class CallIT extends Application {
  private static final String URL = DestinationIT.URL;
  private static final String TOKEN = DestinationIT.TOKEN;
  private static final String REASON = "{\"reason\":\"a test\"}";

  private final Instant begin = Instant.now();
  private final Api api = Tenant.busy().administrator();
  private final Author author = new Author(api);
  private final Reviewer people = Reviewer.of(api);
  private final Api first = people.first();
  private final Api second = people.second();
  private final String crm = Author.unique("crm");

  private JsonNode register(String more) {
    Answer made = api.post("destinations/" + crm, DestinationIT.text(more));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json();
  }

  /** A hook that calls with what it is given. */
  private String caller() {
    return author.invocable("api.call('%s', event.data);".formatted(crm), "call:" + crm);
  }

  /** The action of the only call of a run. */
  private JsonNode call(String hook, String request) {
    Answer invoked = author.invoke(hook, request);
    assertThat(invoked.status()).as(invoked.body()).isEqualTo(200);
    return actionOf(invoked.json().at("/run/id").asText());
  }

  private JsonNode actionOf(String run) {
    String id =
        Store.column(
                "select cast(id as varchar) from hook_action where cast(run as varchar) = ?", run)
            .getFirst();
    return api.get("actions/" + id).json();
  }

  /** What waits for a reviewer, newest first. */
  private JsonNode waiting(String more) {
    return first.get("call-reviews?destination=" + crm + more).json().path("items");
  }

  /** The standing approvals of calls of the destination, newest first. */
  private List<JsonNode> standing(String query) {
    return Member.items(first.get("standing-approvals?limit=200" + query)).stream()
        .filter(approval -> approval.path("destination").asText().equals(crm))
        .toList();
  }

  private static String id(JsonNode action) {
    return action.path("id").asText();
  }

  private static String review(JsonNode action) {
    return "call-reviews/" + id(action);
  }

  private String status(JsonNode action) {
    return api.get("actions/" + id(action)).json().path("status").asText();
  }

  private static List<String> audit(String subject) {
    return Store.column(
        "select action from audit_entry where subject = ? order by written_at, id", subject);
  }

  private static JsonNode delivery(JsonNode action) {
    List<String> content =
        Store.column("select content from delivery where cast(action as varchar) = ?", id(action));
    assertThat(content).hasSize(1);
    try {
      return Json.parse(content.getFirst());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long deliveries(JsonNode action) {
    return Store.column("select 1 from delivery where cast(action as varchar) = ?", id(action))
        .size();
  }

  @Test
  void secretsAreInNoAnswerLogOrAuditEntry() throws IOException {
    String mine = api.get("me").json().at("/workspace/id").asText();
    String secret =
        register(",\"headers\":{\"authorization\":\"%s\"}".formatted(TOKEN))
            .path("secret")
            .asText();
    Answer rotated = api.post("destinations/" + crm + "/secret", "{\"keepFormer\":true}");
    String other = rotated.json().path("secret").asText();
    assertThat(other).startsWith("whsec_").isNotEqualTo(secret);
    assertThat(rotated.json().path("formerSecretUntil").isTextual()).isTrue();
    JsonNode action = call(caller(), "{\"body\":1}");
    first.post(review(action) + "/approve", REASON);
    api.send(
        "PUT", "destinations/" + crm, DestinationIT.text(",\"headers\":{\"authorization\":null}"));
    api.send(
        "PUT",
        "destinations/" + crm,
        DestinationIT.text(",\"headers\":{\"a b\":\"%s\"}".formatted(TOKEN)));

    List<String> said = new ArrayList<>();
    for (String path :
        List.of("destinations", "destinations/" + crm, review(action), "call-reviews", "audit")) {
      said.add(api.get(path).body());
    }
    said.addAll(
        Store.column("select detail from audit_entry where cast(workspace as varchar) = ?", mine));
    said.addAll(
        Store.column("select content from delivery where cast(workspace as varchar) = ?", mine));
    said.addAll(
        Store.column(
            "select header_names || headers || signing_secret || former_secret from destination"
                + " where cast(workspace as varchar) = ?",
            mine));
    try (Stream<Path> files = Files.walk(Path.of("target", "liberty"))) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
      assertThat(logs).isNotEmpty();
      for (Path log : logs) {
        said.add(Files.readString(log));
      }
    }
    assertThat(said)
        .noneMatch(
            text -> text.contains("sk-live") || text.contains(secret) || text.contains(other));
  }

  @Test
  void gateRefusesWhatADestinationDoesNotTake() {
    register("");
    String stray = author.invocable("api.call('nowhere', event.data);", "call:nowhere");
    assertThat(call(stray, "{}").path("reason").asText()).isEqualTo("unknown-destination");

    String hook = caller();
    for (String request :
        List.of(
            "{\"method\":\"GET\"}",
            "{\"method\":\"DELETE\"}",
            "{\"path\":\"/../admin\"}",
            "{\"path\":\"/%2e%2e/admin\"}",
            "{\"path\":\"@evil.invalid\"}",
            "{\"path\":\"//evil.invalid\"}",
            "{\"path\":\"" + "/a".repeat(1_500) + "\"}",
            "{\"headers\":{\"authorization\":\"x\"}}",
            "{\"url\":\"https://evil.invalid\"}",
            "{\"body\":\"" + "a".repeat(256 * 1024) + "\"}")) {
      JsonNode action = call(hook, request);
      assertThat(action.path("status").asText()).as(request).isEqualTo("refused");
      assertThat(action.path("reason").asText()).as(request).isEqualTo("request-not-allowed");
    }
    assertThat(waiting("")).isEmpty();
    assertThat(first.get("call-reviews?hook=" + stray).json().path("items")).isEmpty();
  }

  @Test
  void reviewerSeesExactlyWhatWouldBeSentAndWhatIsNewInIt() {
    register(",\"headers\":{\"authorization\":\"%s\"}".formatted(TOKEN));
    String hook = caller();
    JsonNode action = call(hook, "{\"method\":\"put\",\"path\":\"/o/1?x=y\",\"body\":{\"n\":1}}");
    assertThat(action.path("status").asText()).isEqualTo("held");
    JsonNode item = waiting("").get(0);
    assertThat(item.at("/action/id").asText()).isEqualTo(id(action));
    assertThat(item.path("first").isNull()).isTrue();

    JsonNode seen = first.get(review(action)).json();
    assertThat(seen.at("/call/method").asText()).isEqualTo("PUT");
    assertThat(seen.at("/call/url").asText()).isEqualTo(URL + "/o/1?x=y");
    assertThat(seen.at("/call/body").toString()).isEqualTo("{\"n\":1}");
    assertThat(seen.at("/call/headers").toString()).isEqualTo("[\"authorization\"]");
    assertThat(seen.path("last").isNull()).isTrue();
    assertThat(seen.path("own").asBoolean()).isFalse();
    assertThat(seen.path("author").isTextual()).isTrue();
    assertThat(seen.path("approver").isTextual()).isTrue();
    assertThat(deliveries(action)).isZero();

    String wish = Json.write(Map.of("reason", "read", "seen", seen.path("seen").asText()));
    Answer approved = first.post(review(action) + "/approve", wish);
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    assertThat(approved.json().at("/action/status").asText()).isIn("queued", "failed", "delivered");
    assertThat(approved.json().at("/action/basis").asText()).isEqualTo("once");
    assertThat(delivery(action).path("url").asText()).isEqualTo(URL);
    assertThat(audit("action/" + id(action))).containsExactly("call.approved");

    JsonNode next = call(hook, "{\"method\":\"put\",\"path\":\"/o/2\"}");
    assertThat(next.path("status").asText()).as("once is once").isEqualTo("held");
    assertThat(first.get(review(next)).json().at("/last/id").asText()).isEqualTo(id(action));
    JsonNode otherMethod = call(hook, "{}");
    assertThat(first.get(review(otherMethod)).json().path("last").isNull()).isTrue();
    assertThat(waiting("&method=PUT")).hasSize(1);
    assertThat(waiting("&hook=absent")).isEmpty();
    assertThat(waiting("&hook=" + hook)).hasSize(2);
  }

  @Test
  void whatIsDecidedOrTooLateIsDecidedOnce() {
    register("");
    String hook = caller();
    JsonNode refused = call(hook, "{}");
    assertThat(second.post(review(refused) + "/refuse", "{\"reason\":\" \"}").code())
        .isEqualTo("invalid-request");
    assertThat(second.post(review(refused) + "/refuse", REASON).status()).isEqualTo(200);
    assertThat(status(refused)).isEqualTo("refused");
    assertThat(first.post(review(refused) + "/approve", REASON).code())
        .isEqualTo("already-decided");
    assertThat(deliveries(refused)).isZero();

    JsonNode late = call(hook, "{}");
    Store.change(
        "update hook_action set deadline = timestamp with time zone '2020-01-01 00:00:00Z'"
            + " where id = ?",
        UUID.fromString(id(late)));
    assertThat(first.post(review(late) + "/approve", REASON).code()).isEqualTo("already-decided");
    assertThat(waiting("")).isEmpty();
    assertThat(deliveries(late)).isZero();
    assertThat(Tenant.create().administrator().get(review(late)).status()).isEqualTo(404);
    assertThat(people.author().post(review(late) + "/approve", REASON).code())
        .isEqualTo("forbidden");
  }

  @Test
  void nobodyApprovesACallOfTheirOwnVersion() {
    register("");
    JsonNode action = call(caller(), "{}");

    assertThat(api.get(review(action)).json().path("own").asBoolean()).isTrue();
    assertThat(api.post(review(action) + "/approve", REASON).code())
        .as("who made the author's key")
        .isEqualTo("own-version");
    assertThat(status(action)).isEqualTo("held");
    assertThat(api.post(review(action) + "/refuse", REASON).status()).isEqualTo(200);
  }

  @Test
  void sensitiveDestinationNeedsTwo() {
    register(",\"sensitive\":true");
    JsonNode action = call(caller(), "{}");
    String path = review(action) + "/approve";

    Answer once = first.post(path, "{\"reason\":\"read\",\"always\":true}");
    assertThat(once.json().at("/action/status").asText()).isEqualTo("held");
    assertThat(once.json().at("/first/reason").asText()).isEqualTo("read");
    assertThat(deliveries(action)).isZero();
    assertThat(first.post(path, REASON).code()).isEqualTo("conflict");
    Answer seconded = second.post(path, "{\"reason\":\"read too\"}");
    assertThat(seconded.json().at("/action/basis").asText())
        .as("only the first wanted more than this one")
        .isEqualTo("once");
    assertThat(seconded.json().path("first").isNull()).isTrue();
    assertThat(deliveries(action)).isEqualTo(1);
    assertThat(audit("action/" + id(action))).containsExactly("call.approved", "call.seconded");
    assertThat(standing("")).isEmpty();
  }

  @Test
  void bothOfTwoWantAStandingApproval() {
    register(",\"sensitive\":true");
    String hook = caller();
    JsonNode action = call(hook, "{}");
    String soon = "{\"reason\":\"a\",\"always\":true,\"expiresAt\":\"2090-01-01T00:00:00Z\"}";
    first.post(review(action) + "/approve", soon);
    second.post(review(action) + "/approve", "{\"reason\":\"b\",\"always\":true}");

    JsonNode standing = standing("&standing=true").getFirst();
    assertThat(standing.path("seconder").isTextual()).isTrue();
    assertThat(standing.path("seconder")).isNotEqualTo(standing.path("approver"));
    assertThat(standing.path("expiresAt").asText()).as("the earlier").startsWith("2090");
    assertThat(call(hook, "{}").path("basis").asText()).isEqualTo("standing-approval");
  }

  @Test
  void ofTwoDecisionsAtOnceOneCounts() throws InterruptedException, ExecutionException {
    register("");
    String hook = caller();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int round = 0; round < 5; round++) {
        JsonNode action = call(hook, "{}");
        String approve = review(action) + "/approve";
        List<Future<Answer>> answers =
            threads.invokeAll(
                List.<Callable<Answer>>of(
                    () -> first.post(approve, REASON),
                    () -> second.post(approve, "{\"reason\":\"b\",\"always\":false}"),
                    () -> second.post(review(action) + "/refuse", REASON)));
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
          statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(audit("action/" + id(action))).hasSize(1);
        assertThat(deliveries(action)).isEqualTo(status(action).equals("refused") ? 0 : 1);
      }
    }
  }

  @Test
  void standingApprovalSkipsTheQueueUntilItIsWithdrawn() {
    register("");
    String hook = caller();
    JsonNode waiting = call(hook, "{\"path\":\"/a\"}");
    JsonNode otherMethod = call(hook, "{\"method\":\"PUT\"}");
    JsonNode action = call(hook, "{\"path\":\"/b\"}");
    assertThat(
            first
                .post(
                    review(action) + "/approve",
                    "{\"reason\":\"a\",\"always\":true,\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
                .code())
        .isEqualTo("invalid-request");
    first.post(review(action) + "/approve", "{\"reason\":\"fine\",\"always\":true}");

    assertThat(deliveries(action)).isEqualTo(1);
    assertThat(deliveries(waiting)).as("it is allowed now, too").isEqualTo(1);
    assertThat(status(otherMethod)).isEqualTo("held");
    JsonNode free = call(hook, "{\"path\":\"/c\"}");
    assertThat(free.path("basis").asText()).isEqualTo("standing-approval");
    assertThat(deliveries(free)).isEqualTo(1);

    JsonNode standing = standing("&standing=true").getFirst();
    assertThat(standing.path("sinceVersion").asInt()).isEqualTo(1);
    String withdraw = "standing-approvals/" + standing.path("id").asText() + "/withdraw";
    assertThat(second.post(withdraw, REASON).json().path("endedAt").isTextual()).isTrue();
    assertThat(second.post(withdraw, REASON).code()).isEqualTo("already-decided");
    assertThat(call(hook, "{\"path\":\"/d\"}").path("status").asText()).isEqualTo("held");
    assertThat(standing("&standing=true")).isEmpty();
    assertThat(standing("")).hasSize(1);
    assertThat(audit("approval/" + standing.path("id").asText()))
        .containsExactly("approval.withdrawn");
    assertThat(Tenant.create().administrator().post(withdraw, REASON).status()).isEqualTo(404);
  }

  @Test
  void olderVersionAsksAnewAndMayBeApprovedToo() {
    register("");
    String hook = caller();
    author.activate(
        hook,
        "javascript",
        "export default (event, api) => { api.call('%s', { path: '/new' }); };".formatted(crm),
        Author.manifest("{\"on\":\"invoke\"}", "call:" + crm));
    JsonNode action = call(hook, "{}");
    first.post(review(action) + "/approve", "{\"reason\":\"a\",\"always\":true}");
    assertThat(call(hook, "{}").path("basis").asText()).isEqualTo("standing-approval");
    api.post("hooks/" + hook + "/versions/1/activate");
    JsonNode older = call(hook, "{}");

    assertThat(older.path("version").asInt()).isEqualTo(1);
    assertThat(older.path("status").asText()).isEqualTo("held");
    first.post(review(older) + "/approve", "{\"reason\":\"a\",\"always\":true}");
    assertThat(call(hook, "{}").path("basis").asText()).isEqualTo("standing-approval");
    assertThat(standing("&standing=true")).hasSize(1);
  }

  @Test
  void whatWasApprovedForOneAddressIsNotApprovedForAnother() {
    register("");
    String hook = caller();
    JsonNode action = call(hook, "{}");
    JsonNode other = call(hook, "{\"method\":\"PUT\"}");
    String seen = first.get(review(other)).json().path("seen").asText();
    first.post(review(action) + "/approve", "{\"reason\":\"a\",\"always\":true}");
    String moved = DestinationIT.text("").replace(URL, "https://elsewhere.invalid");
    assertThat(api.send("PUT", "destinations/" + crm, moved).status()).isEqualTo(200);

    assertThat(standing("&standing=true")).isEmpty();
    assertThat(call(hook, "{}").path("status").asText()).isEqualTo("held");
    assertThat(delivery(action).path("url").asText()).isEqualTo(URL);
    assertThat(
            first
                .post(
                    review(other) + "/approve",
                    "{\"reason\":\"a\",\"seen\":\"%s\"}".formatted(seen))
                .code())
        .isEqualTo("precondition-failed");
    api.delete("destinations/" + crm);
    assertThat(first.get(review(other)).json().path("call").isNull()).isTrue();
    assertThat(first.post(review(other) + "/approve", REASON).code()).isEqualTo("conflict");
    assertThat(first.post(review(other) + "/refuse", REASON).status()).isEqualTo(200);
  }

  @Test
  void destinationThatBecomesSensitiveEndsWhatOneHasApproved() {
    register("");
    String hook = caller();
    first.post(review(call(hook, "{}")) + "/approve", "{\"reason\":\"a\",\"always\":true}");
    api.send("PUT", "destinations/" + crm, DestinationIT.text(",\"sensitive\":true"));

    assertThat(call(hook, "{}").path("status").asText()).isEqualTo("held");
    assertThat(api.get("audit?action=approval.withdrawn&since=" + begin).json().path("items"))
        .hasSize(1);
  }

  @Test
  void severalAreDecidedEachOnItsOwn() {
    register("");
    String hook = caller();
    List<String> ids =
        Stream.of("/a", "/b", "/c")
            .map(path -> id(call(hook, "{\"path\":\"" + path + "\"}")))
            .toList();
    first.post("call-reviews/" + ids.get(1) + "/refuse", REASON);
    String all = "{\"calls\":%s,\"decision\":\"%s\",\"reason\":\"a test\"}";

    JsonNode decided =
        first.post("call-reviews/decide", all.formatted(Json.write(ids), "approve")).json();
    assertThat(decided.findValuesAsText("id")).isEqualTo(ids);
    assertThat(decided.get(0).path("status").asText()).isEqualTo("queued");
    assertThat(decided.get(1).path("code").asText()).isEqualTo("already-decided");
    assertThat(decided.get(2).path("status").asText()).isEqualTo("queued");
    assertThat(
            api.post("call-reviews/decide", all.formatted(Json.write(List.of(ids.get(1))), "no"))
                .code())
        .isEqualTo("invalid-request");
    assertThat(api.post("call-reviews/decide", all.formatted("[]", "refuse")).code())
        .isEqualTo("invalid-request");
    JsonNode own = call(hook, "{}");
    assertThat(
            api.post("call-reviews/decide", all.formatted(Json.write(List.of(id(own))), "approve"))
                .json()
                .at("/0/code")
                .asText())
        .isEqualTo("own-version");
    assertThat(api.withKeyOf(Role.OPERATOR).get("call-reviews").code()).isEqualTo("forbidden");
  }
}
