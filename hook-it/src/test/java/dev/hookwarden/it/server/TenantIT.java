package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Rights;
import dev.hookwarden.platform.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Nothing of one workspace is visible or reachable from another. */
@RunAsClient
class TenantIT extends Application {
  private static final String REVIEW = "/v1/hooks/{name}/versions/{number}/review";
  private static final String UNDO = "/v1/undo-plans/{id}";
  private static final String CAMPAIGN = "/v1/redteam/campaigns/{id}";

  /** An attack that costs no worker. */
  private static final String QUICK_SAMPLE = "js-api-e01-wrong-types.js";

  private static final String REASON = "{\"reason\":\"so\"}";
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("POST /v1/hooks/{name}/invoke", "{}"),
          Map.entry("PUT /v1/people/{id}/role", "{\"role\":\"member\"}"),
          Map.entry("POST " + REVIEW + "/assign", "{\"person\":null}"),
          Map.entry("POST " + REVIEW + "/findings/{finding}/accept", REASON),
          Map.entry("POST " + REVIEW + "/comments", "{\"text\":\"so\"}"),
          Map.entry(
              "POST " + REVIEW + "/approve", "{\"hash\":\"\",\"ruleSet\":\"\",\"reason\":\"so\"}"),
          Map.entry("POST " + REVIEW + "/send-back", REASON),
          Map.entry("POST /v1/approvals/{id}/revoke", REASON),
          Map.entry("POST /v1/dead-letters/{id}/discard", REASON),
          Map.entry(
              "PUT /v1/schedules/{id}",
              "{\"hook\":\"x\",\"name\":\"x\",\"definition\":{\"every\":\"PT1H\"}}"),
          Map.entry("POST /v1/call-reviews/{id}/approve", REASON),
          Map.entry("POST /v1/call-reviews/{id}/refuse", REASON),
          Map.entry("POST /v1/standing-approvals/{id}/withdraw", REASON),
          Map.entry("POST /v1/deliveries/{id}/discard", REASON),
          Map.entry("PUT " + UNDO + "/answers", "{\"answer\":\"keep\"}"),
          Map.entry("POST " + UNDO + "/execute", REASON));

  private final Tenant tenant = Tenant.quiet();
  private final Api owner = tenant.administrator();

  /** What a workspace has: addresses by the call that leads to them. */
  private Map<String, String> belongings(String hook) {
    new Author(owner)
        .activate(
            hook,
            "javascript",
            "export default (e, api) => { api.records.put('%s', 'x', 1); api.notify('u', {title:'t',purpose:'p'}); }"
                .formatted(hook),
            Author.manifest("{\"on\":\"invoke\"}", "records.write:" + hook, "notify"));
    JsonNode run = new Author(owner).invoke(hook, "{}").json().path("run");
    String id = run.path("id").asText();
    String action = owner.get("actions?status=refused&limit=1").json().at("/items/0/id").asText();
    String key = owner.get("api-keys?limit=1").json().at("/items/0/id").asText();
    String person = Person.add(owner, Role.MEMBER).id();
    String approval = owner.get("approvals?limit=1").json().at("/items/0/id").asText();
    String review = "hooks/" + hook + "/versions/1/review";
    Map<String, String> all = new HashMap<>(recorded(id));
    all.putAll(attacked(hook));
    all.putAll(scheduled(hook));
    all.putAll(queued(hook));
    all.putAll(sent(hook));
    all.putAll(
        Map.ofEntries(
            Map.entry("GET " + REVIEW, review),
            Map.entry("POST " + REVIEW + "/claim", review + "/claim"),
            Map.entry("POST " + REVIEW + "/release", review + "/release"),
            Map.entry("POST " + REVIEW + "/assign", review + "/assign"),
            Map.entry(
                "POST " + REVIEW + "/findings/{finding}/accept", review + "/findings/x/accept"),
            Map.entry("POST " + REVIEW + "/comments", review + "/comments"),
            Map.entry("POST " + REVIEW + "/approve", review + "/approve"),
            Map.entry("POST " + REVIEW + "/send-back", review + "/send-back"),
            Map.entry("POST " + REVIEW + "/dry-run", review + "/dry-run"),
            Map.entry("GET /v1/approvals/{id}/revocation", "approvals/" + approval + "/revocation"),
            Map.entry("POST /v1/approvals/{id}/revoke", "approvals/" + approval + "/revoke"),
            Map.entry("GET /v1/hooks/{name}", "hooks/" + hook),
            Map.entry("GET /v1/hooks/{name}/versions", "hooks/" + hook + "/versions"),
            Map.entry("GET /v1/hooks/{name}/versions/{number}", "hooks/" + hook + "/versions/1"),
            Map.entry(
                "GET /v1/hooks/{name}/versions/{number}/source",
                "hooks/" + hook + "/versions/1/source"),
            Map.entry(
                "POST /v1/hooks/{name}/versions/{number}/activate",
                "hooks/" + hook + "/versions/1/activate"),
            Map.entry("POST /v1/hooks/{name}/deactivate", "hooks/" + hook + "/deactivate"),
            Map.entry("POST /v1/hooks/{name}/invoke", "hooks/" + hook + "/invoke"),
            Map.entry("GET /v1/events/{id}", "events/" + run.path("event").asText()),
            Map.entry("GET /v1/runs/{id}", "runs/" + id),
            Map.entry("GET /v1/runs/{id}/changes", "runs/" + id + "/changes"),
            Map.entry("GET /v1/runs/{id}/events", "runs/" + id + "/events"),
            Map.entry("GET /v1/records/{collection}/{key}", "records/" + hook + "/x"),
            Map.entry("GET /v1/actions/{id}", "actions/" + action),
            Map.entry("DELETE /v1/api-keys/{id}", "api-keys/" + key),
            Map.entry("GET /v1/people/{id}", "people/" + person),
            Map.entry("PUT /v1/people/{id}/role", "people/" + person + "/role"),
            Map.entry("POST /v1/people/{id}/password", "people/" + person + "/password"),
            Map.entry("DELETE /v1/people/{id}", "people/" + person)));
    return all;
  }

  /** What there is about a run afterwards. */
  private Map<String, String> recorded(String run) {
    String undo =
        "undo-plans/"
            + Undos.id(new Undos(owner).plan("{\"kind\":\"run\",\"run\":\"%s\"}".formatted(run)));
    String entry = owner.get("audit?limit=1").json().at("/items/0/id").asText();
    String verification = "audit/verifications/" + id(owner.post("audit/verifications", "{}"));
    return Map.ofEntries(
        Map.entry("GET " + UNDO, undo),
        Map.entry("GET " + UNDO + "/entries", undo + "/entries"),
        Map.entry("GET " + UNDO + "/runs", undo + "/runs"),
        Map.entry("GET " + UNDO + "/actions", undo + "/actions"),
        Map.entry("PUT " + UNDO + "/answers", undo + "/answers"),
        Map.entry("POST " + UNDO + "/confirm", undo + "/confirm"),
        Map.entry("POST " + UNDO + "/execute", undo + "/execute"),
        Map.entry("POST " + UNDO + "/stop", undo + "/stop"),
        Map.entry("GET /v1/audit/{id}", "audit/" + entry),
        Map.entry("GET /v1/audit/verifications/{id}", verification));
  }

  /** What was given up. */
  private Map<String, String> queued(String word) {
    Queued queued = new Queued(owner);
    String failing = queued.listening(word, "throw new Error('no');", ",\"retries\":0");
    owner.post("streams/" + word + "/events", "{}");
    String row = queued.awaitDead(failing).path("id").asText();
    return Map.ofEntries(
        Map.entry("GET /v1/queue/{id}", "queue/" + row),
        Map.entry("GET /v1/dead-letters/{id}", "dead-letters/" + row),
        Map.entry("POST /v1/dead-letters/{id}/replay", "dead-letters/" + row + "/replay"),
        Map.entry("POST /v1/dead-letters/{id}/discard", "dead-letters/" + row + "/discard"));
  }

  /** What starts a hook by time. */
  private Map<String, String> scheduled(String hook) {
    String schedule =
        "schedules/"
            + id(
                owner.post(
                    "schedules",
                    "{\"hook\":\"%s\",\"name\":\"x\",\"definition\":{\"every\":\"PT1H\"}}"
                        .formatted(hook)));
    return Map.ofEntries(
        Map.entry("GET /v1/schedules/{id}", schedule),
        Map.entry("PUT /v1/schedules/{id}", schedule),
        Map.entry("DELETE /v1/schedules/{id}", schedule),
        Map.entry("POST /v1/schedules/{id}/pause", schedule + "/pause"),
        Map.entry("POST /v1/schedules/{id}/resume", schedule + "/resume"),
        Map.entry("POST /v1/schedules/{id}/run-now", schedule + "/run-now"),
        Map.entry("GET /v1/schedules/{id}/firings", schedule + "/firings"));
  }

  /** What the scanner and the red team of a workspace have. */
  private Map<String, String> attacked(String word) {
    String rule = "rules/own-" + word;
    assertThat(owner.send("PUT", rule, AccessIT.rule(word)).status()).isEqualTo(200);
    String campaign =
        "redteam/campaigns/"
            + id(owner.post("redteam/campaigns", "{\"samples\":[\"%s\"]}".formatted(QUICK_SAMPLE)));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !owner.get(campaign).json().path("state").asText().equals("running"));
    return Map.ofEntries(
        Map.entry("GET /v1/rules/{id}", rule),
        Map.entry("DELETE /v1/rules/{id}", rule),
        Map.entry("GET " + CAMPAIGN, campaign),
        Map.entry("GET " + CAMPAIGN + "/trials", campaign + "/trials"),
        Map.entry("POST " + CAMPAIGN + "/stop", campaign + "/stop"));
  }

  /** What was or will be sent. */
  private Map<String, String> sent(String word) {
    String notice =
        "mandatory-notices/"
            + id(
                owner.post(
                    "mandatory-notices",
                    "{\"hook\":\"%s\",\"kind\":\"notify\",\"purpose\":\"p\",\"reason\":\"r\"}"
                        .formatted(word)));
    owner.post(
        "destinations/" + word, "{\"url\":\"https://crm.invalid\",\"methods\":[\"POST\",\"PUT\"]}");
    String caller =
        new Author(owner).invocable("api.call('%s', event.data);".formatted(word), "call:" + word);
    Api reviewer = Reviewer.of(owner).first();
    String held = "call-reviews?limit=1&hook=" + caller;
    new Author(owner).invoke(caller, "{\"method\":\"PUT\"}");
    String put = reviewer.get(held).json().at("/items/0/action/id").asText();
    Answer approved =
        reviewer.post("call-reviews/" + put + "/approve", "{\"reason\":\"so\",\"always\":true}");
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    String standing = reviewer.get("standing-approvals?limit=1").json().at("/items/0/id").asText();
    new Author(owner).invoke(caller, "{\"method\":\"POST\"}");
    String call = "call-reviews/" + reviewer.get(held).json().at("/items/0/action/id").asText();
    String delivery =
        "deliveries/"
            + Store.column(
                    "select cast(id as varchar) from delivery where cast(action as varchar) = ?",
                    put)
                .getFirst();
    return Map.ofEntries(
        Map.entry("DELETE /v1/mandatory-notices/{id}", notice),
        Map.entry("GET /v1/call-reviews/{id}", call),
        Map.entry("POST /v1/call-reviews/{id}/approve", call + "/approve"),
        Map.entry("POST /v1/call-reviews/{id}/refuse", call + "/refuse"),
        Map.entry(
            "POST /v1/standing-approvals/{id}/withdraw",
            "standing-approvals/" + standing + "/withdraw"),
        Map.entry("GET /v1/deliveries/{id}", delivery),
        Map.entry("POST /v1/deliveries/{id}/again", delivery + "/again"),
        Map.entry("POST /v1/deliveries/{id}/discard", delivery + "/discard"));
  }

  private static String id(Answer made) {
    assertThat(made.status()).as(made.body()).isIn(201, 202);
    return made.json().path("id").asText();
  }

  @Test
  void strangersFindNothing() {
    String hook = Author.unique("mine");
    Map<String, String> belongings = belongings(hook);
    Tenant strangers = Tenant.create();
    Api stranger = strangers.administrator();
    Tenant.Counts counts = tenant.counts();
    Tenant.Counts theirs = strangers.counts();

    belongings.forEach(
        (call, path) -> {
          Answer answer = send(stranger, call, path);
          assertThat(answer.status()).as(call + answer.body()).isIn(404, 409);
          assertThat(answer.code()).as(call).isIn("not-found", "no-active-version");
        });
    assertThat(tenant.counts()).isEqualTo(counts);
    assertThat(strangers.counts()).isEqualTo(theirs);
    assertThat(belongings.keySet())
        .as("every call that names one thing is tried")
        .containsAll(
            Rights.read().calls().keySet().stream()
                .filter(call -> call.matches(".*\\{(id|number)}.*"))
                // Of that name, a stranger would make one of their own.
                .filter(call -> !call.equals("PUT /v1/rules/{id}"))
                // What is a person's is not even their administrator's.
                .filter(call -> !Rights.read().calls().get(call).right().equals("inbox:answer"))
                .toList());
    assertThat(send(owner, "GET", "hooks/" + hook).json().path("activeVersion").asInt())
        .isEqualTo(1);
  }

  @Test
  void listsAreEmptyForStrangers() {
    belongings(Author.unique("mine"));
    Api stranger = Tenant.create().administrator();
    for (String list :
        new String[] {
          "hooks",
          "runs",
          "schedules?all=true",
          "streams",
          "collections",
          "records/issues",
          "actions?status=refused",
          "people"
        }) {
      assertThat(stranger.get(list).json().path("items")).as(list).isEmpty();
    }
    assertThat(stranger.get("statistics/runs").json().path("total").asInt()).isZero();
    assertThat(stranger.get("api-keys").json().path("items")).hasSize(1);
    assertThat(stranger.get("workspaces").json().path("items")).hasSize(1);
  }

  @Test
  void browserOfAStrangerFindsNothing() {
    String hook = Author.unique("mine");
    Map<String, String> belongings = belongings(hook);
    String run = belongings.get("GET /v1/runs/{id}").substring("runs/".length());
    Person stranger = Person.add(Tenant.create().administrator(), Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor()) {
      stranger.arrive(console);
      for (String page :
          new String[] {
            "/hook.xhtml?name=" + hook,
            "/version.xhtml?number=1&hook=" + hook,
            "/submit.xhtml?based=" + hook,
            "/run.xhtml?id=" + run,
            "/record.xhtml?key=x&collection=" + hook
          }) {
        assertThat(console.open(page).status()).as(page).isEqualTo(404);
        assertThat(console.text()).doesNotContain(hook);
      }
      console.open("/hooks.xhtml");
      assertThat(console.text()).contains("There is no hook yet");
      console.open("/records.xhtml?collection=" + hook);
      assertThat(console.text()).doesNotContain("x\n");
    }
  }

  private static Answer send(Api api, String call, String path) {
    String body = BODIES.get(call);
    String method = call.split(" ")[0];
    return body == null ? api.send(method, path) : api.send(method, path, body);
  }
}
