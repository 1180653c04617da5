package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Rights;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.settings.boundary.Limit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Who may do what. */
@RunAsClient
class AccessIT extends Application {
  private static final String ID = "00000000-0000-7000-8000-000000000000";

  private final Api administrator = Api.administrator();

  /** What a call is sent with, where it needs something; none of it finds anything to change. */
  private static final String REVIEW = "POST /v1/hooks/{name}/versions/{number}/review";

  private static final String REASON = "{\"reason\":\"so\"}";

  private static final String SCHEDULE =
      "{\"hook\":\"absent\",\"name\":\"x\",\"definition\":{\"every\":\"PT1H\"}}";
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("POST /v1/workspaces", "{\"name\":\"Not A Name\"}"),
          Map.entry("POST /v1/people", "{\"name\":\"Not A Name\",\"role\":\"member\"}"),
          Map.entry("PUT /v1/people/{id}/role", "{\"role\":\"member\"}"),
          Map.entry("PUT /v1/settings", impossibleSettings()),
          Map.entry("POST /v1/api-keys", "{\"name\":\"\",\"role\":\"client\"}"),
          Map.entry(
              "POST /v1/hooks/{name}/versions",
              "{\"language\":\"cobol\",\"source\":\"x\",\"manifest\":{}}"),
          Map.entry("POST /v1/hooks/{name}/invoke", "{}"),
          Map.entry("POST /v1/dry-runs", "{\"hook\":\"absent\",\"data\":1}"),
          Map.entry("POST /v1/streams/{stream}/events", "{}"),
          Map.entry("PUT /v1/streams/{stream}/settings", "{\"retentionDays\":0}"),
          Map.entry("POST /v1/streams/{stream}/settings/check", "{\"schema\":1}"),
          Map.entry("POST /v1/dead-letters/replay", "{\"hook\":\"absent\"}"),
          Map.entry("POST /v1/dead-letters/{id}/discard", REASON),
          Map.entry(
              "PUT /v1/drafts/{hook}",
              "{\"language\":\"x\",\"source\":\"\",\"manifest\":\"\",\"basedOn\":-1}"),
          Map.entry(REVIEW + "/assign", "{\"person\":null}"),
          Map.entry(REVIEW + "/findings/{finding}/accept", REASON),
          Map.entry(REVIEW + "/comments", "{\"text\":\"so\"}"),
          Map.entry(REVIEW + "/approve", "{\"hash\":\"\",\"ruleSet\":\"\",\"reason\":\"so\"}"),
          Map.entry(REVIEW + "/send-back", REASON),
          Map.entry("POST /v1/approvals/{id}/revoke", REASON),
          Map.entry("PUT /v1/hooks/{name}/fixtures/{fixture}", "{\"data\":1}"),
          Map.entry("POST /v1/undo-plans", "{\"scope\":{\"kind\":\"run\",\"run\":\"" + ID + "\"}}"),
          Map.entry("PUT /v1/undo-plans/{id}/answers", "{\"answer\":\"keep\"}"),
          Map.entry("POST /v1/undo-plans/{id}/execute", "{\"reason\":\"test\"}"),
          Map.entry("PUT /v1/rules/{id}", rule("x")),
          Map.entry(
              "POST /v1/mandatory-notices",
              "{\"hook\":\"absent\",\"kind\":\"notify\",\"purpose\":\"p\",\"reason\":\"r\"}"),
          Map.entry("POST /v1/scans", "{\"language\":\"cobol\",\"source\":\"\",\"manifest\":{}}"),
          Map.entry(
              "POST /v1/redteam/samples",
              "{\"name\":\"Not A"
                  + " Name\",\"language\":\"x\",\"technique\":\"\",\"source\":\"\",\"expected\":{\"outcomes\":[],\"rules\":[]}}"),
          Map.entry(
              "POST /v1/redteam/samples/{name}/marks",
              "{\"verdict\":\"contained\",\"note\":\"so\"}"),
          Map.entry("POST /v1/redteam/campaigns", "{\"samples\":[\"absent\"]}"),
          Map.entry("POST /v1/schedules", SCHEDULE),
          Map.entry("PUT /v1/schedules/{id}", SCHEDULE),
          Map.entry("POST /v1/schedules/preview", "{\"every\":\"PT1H\"}"),
          Map.entry("POST /v1/inbox/{id}/answer", "{\"answer\":\"once\"}"),
          Map.entry(
              "POST /v1/inbox/answers",
              "{\"answer\":\"once\",\"requests\":[\"%s\"]}".formatted(ID)),
          Map.entry("POST /v1/mutes", "{\"everything\":true}"),
          Map.entry("POST /v1/destinations/{name}", "{\"url\":\"x\",\"methods\":[]}"),
          Map.entry("PUT /v1/destinations/{name}", "{\"url\":\"x\",\"methods\":[]}"),
          Map.entry("POST /v1/destinations/{name}/secret", "{\"keepFormer\":true}"),
          Map.entry("POST /v1/call-reviews/{id}/approve", REASON),
          Map.entry("POST /v1/call-reviews/{id}/refuse", REASON),
          Map.entry(
              "POST /v1/call-reviews/decide",
              "{\"calls\":[\"" + ID + "\"],\"decision\":\"refuse\",\"reason\":\"so\"}"),
          Map.entry("POST /v1/standing-approvals/{id}/withdraw", REASON),
          Map.entry("PUT /v1/me/mail-address", "{\"requests\":true}"),
          Map.entry("POST /v1/deliveries/again", "{\"channel\":\"call\"}"),
          Map.entry("POST /v1/deliveries/{id}/discard", REASON),
          Map.entry("PUT /v1/audit/policy", "{\"payload\":\"hash\",\"redact\":[\"no path\"]}"),
          Map.entry("POST /v1/audit/verifications", "{\"first\":999999999}"));

  private static final Map<String, String> QUERIES =
      Map.of(
          "GET /v1/audit/proof/inclusion",
          "?entry=" + ID,
          "GET /v1/audit/proof/consistency",
          "?from=1&to=1");

  /** A rule of a workspace's own, which finds a word. */
  static String rule(String word) {
    return """
    {"title":"A word","severity":"low","family":"evasion","languages":["javascript"],
     "explanation":"It is there.","advice":"Leave it out.","references":[],"pattern":"%1$s",
     "samples":{"matches":{"javascript":"export default () => '%1$s';"},
                "passes":{"javascript":"export default () => 'other';"}}}
    """
        .formatted(word);
  }

  private static String impossibleSettings() {
    Map<String, Integer> none =
        Stream.of(Limit.values()).collect(Collectors.toMap(Limit::memberName, limit -> -1));
    return Json.write(
        Map.of(
            "limits",
            Map.of("before", none, "after", none, "schedule", none, "invoke", none),
            "retentionDays",
            0,
            "ledgerDays",
            0,
            "confirmUndoAbove",
            -1,
            "reviewPolicy",
            Map.of(
                "automaticApproval", false,
                "claimMinutes", 0,
                "suspendAt", List.of(),
                "alarmsPerHour", 0,
                "heldActionsPerHour", -1),
            "actions",
            Map.of(
                "answerDays", 0,
                "overRate", "digest",
                "digestMinutes", 0,
                "perRecipient", 0,
                "perRecipientAndKind", 0,
                "perHook", 0,
                "perWorkspace", 0)));
  }

  /** A call of the interface as the table of rights names it. */
  private record Call(String name, Rights.Need need) {
    Answer by(Api api) {
      String[] parts = name.split(" /v1/");
      String path =
          parts[1]
              .replace("{id}", ID)
              .replace("{number}", "1")
              .replace("{name}", "absent")
              .replace("{stream}", "access-it")
              .replace("{collection}", "absent")
              .replace("{key}", "x")
              .replace("{hook}", "absent")
              .replace("{fixture}", "absent")
              .replace("{finding}", "absent")
              .replace("{code}", "absent")
              .concat(QUERIES.getOrDefault(name, ""));
      if (name.endsWith("/lines")) {
        return api.post(path, "application/x-ndjson", "{}");
      }
      String body = BODIES.get(name);
      return body == null ? api.send(parts[0], path) : api.send(parts[0], path, body);
    }
  }

  private static final List<Call> CALLS =
      Rights.read().calls().entrySet().stream()
          .filter(entry -> !entry.getValue().right().equals("open"))
          .map(entry -> new Call(entry.getKey(), entry.getValue()))
          .toList();

  @Test
  void everyRoleMayDoWhatTheTableSays() {
    for (Role role : Role.values()) {
      if (role.isForKeys()) {
        Api api = new Api(newKey(role).json().path("key").asText());
        for (Call call : CALLS) {
          check(role, call, call.by(api));
        }
      }
    }
  }

  private static void check(Role role, Call call, Answer answer) {
    if (call.need().isMetBy(role) && call.need().right().equals("inbox:answer")) {
      assertThat(answer.status()).as(role + " " + call).isEqualTo(403);
      assertThat(answer.code()).as("a program's key is nobody").isEqualTo("not-a-person");
    } else if (call.need().isMetBy(role)) {
      assertThat(answer.status()).as(role + " " + call).isNotIn(401, 403).isLessThan(500);
    } else {
      assertThat(answer.status()).as(role + " " + call).isEqualTo(403);
      assertThat(answer.code()).as(role + " " + call).isEqualTo("forbidden");
      assertThat(answer.json().path("detail").asText()).contains(call.need().right());
    }
  }

  @Test
  void nothingWithoutAValidKey() {
    String revoked = revokedKey();
    Stream.of(
            null,
            "hw_not-a-key-that-was-ever-made",
            "hw_short",
            "hw_' or 1=1 --",
            revoked,
            revoked.toUpperCase(java.util.Locale.ROOT))
        .map(Api::new)
        .forEach(
            api ->
                CALLS.forEach(
                    call -> {
                      Answer answer = call.by(api);
                      assertThat(answer.status()).as(api + " " + call).isEqualTo(401);
                      assertThat(answer.code()).isEqualTo("unauthenticated");
                      assertThat(answer.headers().firstValue("WWW-Authenticate"))
                          .contains("Bearer");
                    }));
  }

  @Test
  void onlyTheReferenceOfProblemsIsOpen() {
    Api nobody = Api.nobody();
    assertThat(nobody.get("problems").status()).isEqualTo(200);
    assertThat(nobody.get("problems/forbidden").status()).isEqualTo(200);
    for (String path :
        List.of(
            "/api/v1/problems/../me",
            "/api/v1/problems/%2e%2e/me",
            "/api/v1/problems;/../me",
            "/api/v1/problems/x;a=b",
            "/api//v1/me",
            "/api/v1/ME",
            "/api/v1/me;jsessionid=x",
            "/api/v1/%6de",
            "/api/v1/me/")) {
      assertThat(nobody.get(path).status()).as(path).isIn(400, 401, 404);
    }
  }

  @Test
  void secretIsShownOnceAndKeptAsAHash() throws Exception {
    Answer made = newKey(Role.AUTHOR);
    String secret = made.json().path("key").asText();
    String id = made.json().path("id").asText();

    assertThat(secret).startsWith("hw_").hasSize(46);
    assertThat(administrator.get("api-keys?limit=200").body()).contains(id).doesNotContain(secret);
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
    assertThat(Store.column("select key_hash from api_key where cast(id as varchar) = ?", id))
        .containsExactly(hash);
    for (String text : List.of("detail", "subject", "actor_name")) {
      assertThat(Store.column("select %s from audit_entry".formatted(text)))
          .noneMatch(value -> value.contains(secret));
    }
  }

  @Test
  void keyOfOneRoleTellsWhoItIs() {
    Answer made = newKey(Role.OPERATOR);
    Answer me = new Api(made.json().path("key").asText()).get("me");
    assertThat(me.json().at("/key/role").asText()).isEqualTo("operator");
    assertThat(me.json().at("/key/id").asText()).isEqualTo(made.json().path("id").asText());
    assertThat(me.json().at("/workspace/name").asText()).isEqualTo("default");
  }

  private Answer newKey(Role role) {
    Answer made =
        administrator.post(
            "api-keys",
            "{\"name\":\"%s\",\"role\":\"%s\"}".formatted(Author.unique("it"), role.wireName()));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made;
  }

  private String revokedKey() {
    Answer made = newKey(Role.ADMINISTRATOR);
    String key = made.json().path("key").asText();
    assertThat(new Api(key).get("me").status()).isEqualTo(200);
    assertThat(administrator.delete("api-keys/" + made.json().path("id").asText()).status())
        .isEqualTo(204);
    return key;
  }
}
