package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Rights;
import dev.hookwarden.platform.Role;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Nothing of one workspace is visible or reachable from another. */
@RunAsClient
class TenantIT extends Application {
  private static final String REVIEW = "/v1/hooks/{name}/versions/{number}/review";
  private static final String REASON = "{\"reason\":\"so\"}";
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /v1/hooks/{name}/invoke",
          "{}",
          "PUT /v1/people/{id}/role",
          "{\"role\":\"member\"}",
          "POST " + REVIEW + "/assign",
          "{\"person\":null}",
          "POST " + REVIEW + "/findings/{finding}/accept",
          REASON,
          "POST " + REVIEW + "/comments",
          "{\"text\":\"so\"}",
          "POST " + REVIEW + "/approve",
          "{\"hash\":\"\",\"ruleSet\":\"\",\"reason\":\"so\"}",
          "POST " + REVIEW + "/send-back",
          REASON,
          "POST /v1/approvals/{id}/revoke",
          REASON);

  private final Api owner = Api.administrator();

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
    String action = owner.get("actions?status=held&limit=1").json().at("/items/0/id").asText();
    String key = owner.get("api-keys?limit=1").json().at("/items/0/id").asText();
    String person = Person.add(owner, Role.MEMBER).id();
    String approval = owner.get("approvals?limit=1").json().at("/items/0/id").asText();
    String review = "hooks/" + hook + "/versions/1/review";
    return Map.ofEntries(
        Map.entry("GET " + REVIEW, review),
        Map.entry("POST " + REVIEW + "/claim", review + "/claim"),
        Map.entry("POST " + REVIEW + "/release", review + "/release"),
        Map.entry("POST " + REVIEW + "/assign", review + "/assign"),
        Map.entry("POST " + REVIEW + "/findings/{finding}/accept", review + "/findings/x/accept"),
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
        Map.entry("DELETE /v1/people/{id}", "people/" + person));
  }

  @Test
  void strangersFindNothing() {
    String hook = Author.unique("mine");
    Map<String, String> belongings = belongings(hook);
    Api stranger = Tenant.create().administrator();
    Store.Counts counts = Store.counts();

    belongings.forEach(
        (call, path) -> {
          Answer answer = send(stranger, call, path);
          assertThat(answer.status()).as(call + answer.body()).isIn(404, 409);
          assertThat(answer.code()).as(call).isIn("not-found", "no-active-version");
        });
    assertThat(Store.counts()).isEqualTo(counts);
    assertThat(belongings.keySet())
        .as("every call that names one thing is tried")
        .containsAll(
            Rights.read().calls().keySet().stream()
                .filter(call -> call.matches(".*\\{(id|number)}.*"))
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
          "hooks", "runs", "collections", "records/issues", "actions?status=held", "people"
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
