package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Inputs with what is expected: kept, run whenever a version is handed in, and never applied. */
@RunAsClient
class FixturesIT extends Application {
  private static final String COUNT =
      """
      export default function (event, api) {
        const before = api.records.get("%1$s", "n")?.count ?? 0;
        const all = api.records.find("%1$s").length;
        const count = before + event.data.step * %2$d;
        api.records.put("%1$s", "n", { count, at: api.run.now, luck: Math.random() });
        api.emit("%1$s-done", "counted", { all, version: api.run.version });
        return count;
      }
      """;

  private final Tenant tenant = Tenant.quiet();
  private final Api owner = tenant.administrator();
  private final Author author = new Author(owner);
  private final String hook = Author.unique("count");
  private final String fixtures = "hooks/" + hook + "/fixtures/";

  private String manifest() {
    return Author.manifest(
        "{\"on\":\"invoke\"}", "records.write:" + hook, "emit:" + hook + "-done");
  }

  private Answer submit(String source) {
    return author.submit(hook, "javascript", source, manifest());
  }

  private Answer keep(String name, String json, String... headers) {
    return headers.length == 0
        ? owner.send("PUT", fixtures + name, json)
        : owner.sendWith("PUT", fixtures + name, json, headers);
  }

  /** A version in service that has counted to 5, and a fixture of its next step. */
  private void begin() {
    author.activate(hook, "javascript", COUNT.formatted(hook, 1), manifest());
    author.invoke(hook, "{\"step\":5}");
    Answer kept = keep("one-step", "{\"data\":{\"step\":1}}");
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    assertThat(kept.json().at("/expected/value").asInt()).isEqualTo(6);
    assertThat(kept.json().at("/records")).hasSize(1);
    assertThat(kept.json().at("/records/0/value/count").asInt()).isEqualTo(5);
    assertThat(kept.headers().firstValue("ETag"))
        .contains("\"%d\"".formatted(kept.json().path("revision").asLong()));
  }

  @Test
  void everyVersionIsRunOnThemWhateverHasHappenedMeanwhile() {
    begin();
    author.invoke(hook, "{\"step\":100}");
    Tenant.Counts counts = tenant.counts();
    assertThat(author.invoke(hook, "{\"step\":1}").json().path("value").asInt()).isEqualTo(106);

    Answer same = submit(COUNT.formatted(hook, 1) + "// said otherwise\n");
    assertThat(same.status()).as(same.body()).isEqualTo(201);
    assertThat(same.json().at("/fixtures/0/status").asText()).as(same.body()).isEqualTo("equal");

    Answer other = submit(COUNT.formatted(hook, 2));
    JsonNode result = other.json().at("/fixtures/0");
    assertThat(result.path("status").asText()).isEqualTo("different");
    assertThat(result.path("outcome").asText()).isEqualTo("ok");
    assertThat(result.path("mismatches").findValuesAsText("what"))
        .containsExactly("value", "effect 1");
    assertThat(result.at("/mismatches/0/expected").asText()).isEqualTo("6");
    assertThat(result.at("/mismatches/0/actual").asText()).isEqualTo("7");
    assertThat(owner.get("hooks/%s/versions/3".formatted(hook)).json().at("/fixtures/0"))
        .isEqualTo(result);
    assertThat(tenant.counts().records()).isEqualTo(counts.records());
  }

  @Test
  void versionWithoutTheTriggerOrWithAMistakeDoesNotDoTheSame() {
    begin();
    Answer deaf =
        author.submit(
            hook, "javascript", "export default () => 1;", Author.manifest(Author.after("x")));
    assertThat(deaf.json().at("/fixtures/0/mismatches/0/what").asText()).isEqualTo("trigger");
    assertThat(deaf.json().at("/fixtures/0/outcome").isNull()).isTrue();

    Answer loop = submit("export default function () { for (;;) {} }");
    assertThat(loop.status()).as(loop.body()).isEqualTo(201);
    assertThat(loop.json().at("/fixtures/0/outcome").asText()).isEqualTo("cpu-exceeded");
    assertThat(loop.json().at("/fixtures/0/mismatches/0/what").asText()).isEqualTo("outcome");
  }

  @Test
  void fixtureIsTriedOnTheRecordsThatItKept() {
    begin();
    author.invoke(hook, "{\"step\":100}");
    Answer tried = owner.post("dry-runs", Json.write(Map.of("hook", hook, "fixture", "one-step")));
    assertThat(tried.status()).as(tried.body()).isEqualTo(200);
    assertThat(tried.json().at("/run/value").asInt()).isEqualTo(6);
    assertThat(tried.json().at("/changes/0/before/count").asInt()).isEqualTo(5);
    assertThat(tried.json().at("/fixture/status").asText()).isEqualTo("equal");

    Answer draft =
        owner.post(
            "dry-runs",
            Json.write(
                Map.of(
                    "hook",
                    hook,
                    "fixture",
                    "one-step",
                    "draft",
                    draft(COUNT.formatted(hook, 3)))));
    assertThat(draft.json().at("/fixture/status").asText()).isEqualTo("different");

    Map<String, Object> body = new HashMap<>(Map.of("fixture", "one-step"));
    body.put("draft", draft(COUNT.formatted(hook, 3)));
    Answer accepted = keep("one-step", Json.write(body));
    assertThat(accepted.json().at("/expected/value").asInt()).as("on what it kept").isEqualTo(8);
    assertThat(submit(COUNT.formatted(hook, 3)).json().at("/fixtures/0/status").asText())
        .isEqualTo("equal");
  }

  @Test
  void nobodySavesOverWhatTheyHaveNotSeen() {
    begin();
    assertThat(keep("one-step", "{}", "If-None-Match", "*").code())
        .isEqualTo("precondition-failed");
    Answer second = keep("one-step", "{\"data\":{\"step\":2}}", "If-Match", "\"1\"");
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    Answer stale = keep("one-step", "{}", "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(owner.get(fixtures + "one-step").json().at("/expected/value").asInt()).isEqualTo(7);
    assertThat(owner.sendWith("DELETE", fixtures + "one-step", "", "If-Match", "\"1\"").status())
        .isEqualTo(412);
    assertThat(owner.delete(fixtures + "one-step").status()).isEqualTo(204);
    assertThat(owner.get(fixtures + "one-step").status()).isEqualTo(404);
  }

  @Test
  void nothingReturnedRejectedAndThrownAreExpectedToo() {
    String before = Author.manifest(Author.before(hook, 1));
    String source =
        """
        export default function (event, api) {
          if (event.data === 1) api.reject("one too many");
          if (event.data === 2) throw new RangeError("two");
        }
        """;
    author.activate(hook, "javascript", source, before);
    for (int data = 0; data < 3; data++) {
      Answer kept = keep("case-" + data, "{\"data\":%d}".formatted(data));
      assertThat(kept.status()).as(kept.body()).isEqualTo(200);
      assertThat(kept.json().at("/expected/outcome").asText())
          .isEqualTo(new String[] {"ok", "rejected", "guest-error"}[data]);
    }
    Answer same = author.submit(hook, "javascript", source + "//", before);
    assertThat(same.json().at("/fixtures").findValuesAsText("status"))
        .as(same.body())
        .containsExactly("equal", "equal", "equal");
    Answer other = author.submit(hook, "javascript", source.replace("one too", "so"), before);
    assertThat(other.json().at("/fixtures/1/mismatches/0/what").asText()).isEqualTo("reason");
    Answer strange =
        owner.post(
            "dry-runs",
            Json.write(Map.of("hook", hook, "fixture", "case-0", "trigger", "schedule")));
    assertThat(strange.code()).isEqualTo("invalid-request");
  }

  @Test
  void hookNeedNotExistYet() {
    Answer kept =
        keep(
            "first",
            Json.write(
                Map.of("draft", draft("export default (e) => e.data.n;"), "data", Map.of("n", 1))));
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    assertThat(owner.get("hooks/" + hook).status()).isEqualTo(404);
    assertThat(submit("export default (e) => e.data.n;").json().at("/fixtures/0/status").asText())
        .isEqualTo("equal");
  }

  @Test
  void badRequestsChangeNothing() {
    begin();
    submit("export default function () { for (;;) {} }");
    Answer endless = keep("endless", "{\"version\":2}");
    assertThat(endless.code()).isEqualTo("invalid-request");
    assertThat(endless.body()).contains("cpu-exceeded");
    assertThat(keep("Not%20A%20Name", "{}").code()).isEqualTo("invalid-name");
    assertThat(keep("absent", "{\"fixture\":\"no-such\"}").status()).isEqualTo(404);
    assertThat(keep("both", "{\"fixture\":\"one-step\",\"data\":{}}").code())
        .isEqualTo("invalid-request");
    assertThat(owner.withKeyOf(Role.REVIEWER).send("PUT", fixtures + "mine", "{}").status())
        .isEqualTo(403);
    assertThat(Tenant.create().administrator().get(fixtures + "one-step").status()).isEqualTo(404);
    for (int i = 1; i < 20; i++) {
      assertThat(keep("copy-" + i, "{\"version\":1,\"data\":{\"step\":1}}").status())
          .isEqualTo(200);
    }
    assertThat(keep("copy-20", "{\"version\":1,\"data\":{\"step\":1}}").code())
        .isEqualTo("too-many");
    assertThat(owner.get("hooks/" + hook + "/fixtures").json()).hasSize(20);
  }

  private Map<String, Object> draft(String source) {
    try {
      return Map.of("language", "javascript", "source", source, "manifest", Json.parse(manifest()));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
