package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Runs without effects: they show what would happen, and it does not. */
@RunAsClient
class DryRunIT extends Application {
  private static final String COUNT =
      """
      export default function (event, api) {
        const before = api.records.get("%1$s", "n") ?? { count: 0 };
        api.records.put("%1$s", "n", { count: before.count + %2$d });
        api.records.patch("%1$s", "n", { by: event.data.by ?? null, at: api.run.now });
        api.notify("user-1", { title: "Counted", purpose: "counting" });
        api.emit("%1$s-done", "counted", { n: Math.random() });
        return before.count + %2$d;
      }
      """;

  private final Tenant tenant = Tenant.quiet();
  private final Api owner = tenant.administrator();
  private final Author author = new Author(owner);
  private final String hook = Author.unique("count");

  private String manifest() {
    return Author.manifest(
        "{\"on\":\"invoke\"}", "records.write:" + hook, "notify", "emit:" + hook + "-done");
  }

  private String source(int step) {
    return COUNT.formatted(hook, step);
  }

  private Answer tryOut(Api api, Map<String, ?> members) {
    return api.post("dry-runs", Json.write(members));
  }

  private Answer tryDraft(Api api, String source) {
    return api.post(
        "dry-runs",
        "{\"hook\":\"%s\",\"data\":{},\"draft\":{\"language\":\"javascript\",\"source\":%s,\"manifest\":%s}}"
            .formatted(hook, Json.write(source), manifest()));
  }

  @Test
  void whatARunWritesIsLimitedWhereverItRuns() {
    String writer =
        author.invocable(
            """
            api.records.put('%1$s', 'n', { pad: 'x'.repeat(1000000) });
            for (let i = 0; i < event.data; i++) {
              api.records.patch('%1$s', 'n', { i });
            }
            """
                .formatted(hook),
            "records.write:" + hook);

    JsonNode dry = tryOut(owner, Map.of("hook", writer, "data", 20)).json();
    assertThat(dry.at("/run/outcome").asText()).isEqualTo("output-exceeded");
    assertThat(dry.at("/run/failure/message").asText())
        .isEqualTo("the run would write values of more than 16 MiB together");
    assertThat(dry.path("changes")).isEmpty();
    JsonNode refused = author.invoke(writer, "20").json();
    assertThat(refused.at("/run/outcome").asText())
        .as(refused.toString())
        .isEqualTo("output-exceeded");
    assertThat(owner.get("records/" + hook + "/n").status()).isEqualTo(404);

    JsonNode less = tryOut(owner, Map.of("hook", writer, "data", 10)).json();
    assertThat(less.at("/run/outcome").asText()).isEqualTo("ok");
    assertThat(less.at("/changes/10/after/i").asInt()).isEqualTo(9);
    assertThat(less.at("/changes/10/before/pad").asText()).hasSize(1_000_000);
    assertThat(less.at("/changes/0/before").isNull()).isTrue();
    Answer done = author.invoke(writer, "10");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(owner.get("records/" + hook + "/n").json().at("/value/i").asInt()).isEqualTo(9);
  }

  @Test
  void versionIsTriedOnDataAndChangesNothing() {
    author.activate(hook, "javascript", source(1), manifest());
    author.invoke(hook, "{}");
    Tenant.Counts counts = tenant.counts();

    Answer answer = tryOut(owner, Map.of("hook", hook, "data", Map.of("by", "Ada")));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode dry = answer.json();
    assertThat(dry.at("/run/outcome").asText()).isEqualTo("ok");
    assertThat(dry.at("/run/applied").asBoolean()).isFalse();
    assertThat(dry.at("/run/value").asInt()).isEqualTo(2);
    assertThat(dry.at("/run/effects")).hasSize(4);
    assertThat(dry.at("/changes")).hasSize(2);
    assertThat(dry.at("/changes/0/before/count").asInt()).isEqualTo(1);
    assertThat(dry.at("/changes/0/after/count").asInt()).isEqualTo(2);
    assertThat(dry.at("/changes/1/before/count").asInt()).as("rests on the first").isEqualTo(2);
    assertThat(dry.at("/changes/1/after/by").asText()).isEqualTo("Ada");
    assertThat(dry.at("/limits/cpuMillis").asLong()).isEqualTo(2_000);
    assertThat(dry.at("/differences").isNull()).isTrue();
    assertThat(tenant.counts()).isEqualTo(counts);
    assertThat(owner.get("records/" + hook + "/n").json().at("/value/count").asInt()).isEqualTo(1);
  }

  @Test
  void draftIsCompiledAndTriedAndNotStored() {
    Answer answer = tryDraft(owner, source(5));
    assertThat(answer.json().at("/run/value").asInt()).as(answer.body()).isEqualTo(5);
    assertThat(answer.json().at("/run/version").asInt()).isZero();

    Answer broken = tryDraft(owner, "export default (");
    assertThat(broken.code()).isEqualTo("compile-failed");
    assertThat(Queued.runCount(hook)).isZero();
    assertThat(owner.get("records/" + hook).json().path("items")).isEmpty();
    assertThat(owner.get("hooks/" + hook).status()).isEqualTo(404);
  }

  @Test
  void repetitionIsExactAndShowsWhatAnotherVersionWouldDo() {
    author.activate(hook, "javascript", source(1), manifest());
    JsonNode run = author.invoke(hook, "{\"by\":\"Ada\"}").json().path("run");
    // This one does not count on from what it finds.
    author.activate(
        hook, "javascript", source(1).replace("?? { count: 0 }", "&& { count: 0 }"), manifest());

    JsonNode same = tryOut(owner, Map.of("hook", hook, "run", run.path("id").asText())).json();
    assertThat(same.at("/run/startedAt").asText()).isEqualTo(run.path("startedAt").asText());
    assertThat(same.at("/run/effects")).isEqualTo(run.path("effects"));
    assertThat(same.path("differences")).isEmpty();

    JsonNode other =
        tryOut(owner, Map.of("hook", hook, "version", 1, "run", run.path("id").asText())).json();
    assertThat(other.path("differences")).hasSize(1);
    assertThat(other.at("/differences/0/before/value/count").asInt()).isEqualTo(1);
    assertThat(other.at("/differences/0/after/value/count").asInt()).isEqualTo(2);
  }

  @Test
  void variablesThatAreKeptAreNotTouched() {
    author.activate(
        hook,
        "javascript",
        "let count = 0; export default () => ++count;",
        "{\"triggers\":[{\"on\":\"invoke\"}],\"isolation\":\"version\"}");
    assertThat(author.invoke(hook, "{}").json().path("value").asInt()).isEqualTo(1);
    // Several, since there are several workers.
    for (int i = 0; i < 5; i++) {
      JsonNode dry = tryOut(owner, Map.of("hook", hook)).json();
      assertThat(dry.at("/run/value").asInt()).as(dry.toString()).isEqualTo(1);
    }
    assertThat(author.invoke(hook, "{}").json().path("value").asInt()).isLessThanOrEqualTo(2);
  }

  @Test
  void failureIsAnAnswer() {
    author.activate(
        hook, "javascript", "export default () => { throw new RangeError('no'); };", manifest());
    JsonNode dry = tryOut(owner, Map.of("hook", hook, "data", 1)).json();
    assertThat(dry.at("/run/outcome").asText()).isEqualTo("guest-error");
    assertThat(dry.at("/run/failure/message").asText()).isEqualTo("no");
    assertThat(dry.path("changes")).isEmpty();
  }

  @Test
  void badRequestsSayWhatIsWrong() {
    author.submit(hook, "javascript", source(1), manifest());
    assertThat(tryOut(owner, Map.of("hook", hook, "data", 1)).code())
        .isEqualTo("no-active-version");
    String id = "00000000-0000-7000-8000-000000000000";
    assertThat(
            tryOut(owner, Map.of("hook", hook, "version", 1, "event", id, "data", 1))
                .json()
                .path("detail")
                .asText())
        .isEqualTo("event, run, fixture, data: one of them");
    assertThat(
            tryOut(owner, Map.of("hook", hook, "version", 1, "data", 1, "trigger", "before"))
                .json()
                .path("detail")
                .asText())
        .isEqualTo("trigger: the manifest has no before");
    assertThat(tryOut(owner, Map.of("hook", hook, "version", 9, "data", 1)).status())
        .isEqualTo(404);
  }

  @Test
  void nothingOfAnotherWorkspaceIsWithinReach() {
    author.activate(hook, "javascript", source(1), manifest());
    JsonNode run = author.invoke(hook, "{}").json().path("run");
    Api stranger = Tenant.create().administrator();
    new Author(stranger).activate(hook, "javascript", source(1), manifest());
    assertThat(tryOut(stranger, Map.of("hook", hook, "run", run.path("id").asText())).status())
        .isEqualTo(404);
    assertThat(tryOut(stranger, Map.of("hook", hook, "event", run.path("event").asText())).status())
        .isEqualTo(404);
    JsonNode own = tryOut(stranger, Map.of("hook", hook, "data", Map.of())).json();
    assertThat(own.at("/changes/0/before").isNull()).as(own.toString()).isTrue();
  }

  @Test
  void reviewerTriesVersionsAndNoDrafts() {
    author.activate(hook, "javascript", source(1), manifest());
    Api reviewer = owner.withKeyOf(Role.REVIEWER);
    assertThat(tryOut(reviewer, Map.of("hook", hook, "data", 1)).status()).isEqualTo(200);
    assertThat(tryDraft(reviewer, source(1)).status()).isEqualTo(403);
    assertThat(tryOut(owner.withKeyOf(Role.CLIENT), Map.of("hook", hook, "data", 1)).status())
        .isEqualTo(403);
  }
}
