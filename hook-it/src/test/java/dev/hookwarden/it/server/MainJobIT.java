package dev.hookwarden.it.server;

import static dev.hookwarden.it.server.Author.after;
import static dev.hookwarden.it.server.Author.before;
import static dev.hookwarden.it.server.Author.manifest;
import static dev.hookwarden.it.server.Author.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What the product is for: hooks handed in, activated, and run on events. */
@RunAsClient
class MainJobIT extends Application {
  private static final String STRUCTURED = "application/cloudevents+json";

  private final Tenant tenant = Tenant.quiet();
  private final Api api = tenant.administrator();
  private final Author author = new Author(api);

  @Test
  void runsEveryLanguage() {
    String js = author.invocable("return { hello: event.data.name };");
    String py = author.invocablePython("return {'hello': event['data']['name']}");
    String ts = unique("ts");
    author.activate(
        ts,
        "typescript",
        """
        import type { HookApi, HookEvent } from "hookwarden";
        interface Greeting { hello: string }
        export default async function (event: HookEvent, api: HookApi): Promise<Greeting> {
          const data = event.data as unknown as { name: string };
          return { hello: data.name };
        }
        """,
        Author.INVOKE);

    for (String hook : List.of(js, py, ts)) {
      Answer answer = author.invoke(hook, "{\"name\":\"Ada\"}");
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json().at("/value/hello").asText()).isEqualTo("Ada");
      assertThat(answer.json().at("/run/outcome").asText()).isEqualTo("ok");
      assertThat(answer.json().at("/run/trigger").asText()).isEqualTo("invoke");
      assertThat(answer.json().at("/run/usage/wallMicros").asLong()).isPositive();
    }
  }

  @Test
  void sameBytesAreTheSameVersion() {
    String hook = unique("same");
    String source = "export default function () { return 1; }";
    Answer first = author.submit(hook, "javascript", source, Author.INVOKE);
    Answer again = author.submit(hook, "javascript", source, Author.INVOKE);
    Answer other = author.submit(hook, "javascript", source + "\n", Author.INVOKE);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.headers().firstValue("Location").orElse(""))
        .endsWith("/api/v1/hooks/" + hook + "/versions/1");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(other.json().path("version").asInt()).isEqualTo(2);
    assertThat(other.json().path("hash").asText()).isNotEqualTo(first.json().path("hash").asText());
    assertThat(api.get("hooks/" + hook + "/versions/1/source").json().path("source").asText())
        .isEqualTo(source);
  }

  @Test
  void compileErrorsNameThePlaceAndStoreNothing() {
    Tenant.Counts counts = tenant.counts();
    String hook = unique("wrong");

    assertCompileError(hook, "javascript", "export default function () {\n  let = = 3;\n}", 2);
    assertCompileError(hook, "python", "def handle(event, api):\n    return (1 +\n", 2);
    assertCompileError(
        hook,
        "typescript",
        "export default function (): number {\n  const text: number = \"no\";\n  return text;\n}",
        2);

    assertThat(api.get("hooks/" + hook).status()).isEqualTo(404);
    assertThat(tenant.counts()).isEqualTo(counts);
  }

  private void assertCompileError(String hook, String language, String source, int line) {
    Answer answer = author.submit(hook, language, source, Author.INVOKE);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("compile-failed");
    JsonNode error = answer.json().at("/errors/0");
    assertThat(error.path("severity").asText()).as(answer.body()).isEqualToIgnoringCase("error");
    assertThat(error.path("line").asInt()).as(language + answer.body()).isEqualTo(line);
    assertThat(error.path("column").asInt()).as(language + answer.body()).isPositive();
    assertThat(error.path("message").asText()).isNotBlank();
  }

  @Test
  void beforeHooksChangeTheEventInTheirOrder() {
    String stream = unique("order");
    for (int order : List.of(20, 10)) {
      author.activate(
          unique("step" + order),
          "javascript",
          "export default (event) => ({ steps: [...(event.data.steps ?? []), %d] });"
              .formatted(order),
          manifest(before(stream, order)));
    }
    Answer answer = api.post("streams/" + stream + "/events", "{}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/event/data/steps").toString()).isEqualTo("[10,20]");
    assertThat(answer.runs()).hasSize(2);
    assertThat(
            api.get("events/" + answer.json().path("id").asText()).json().at("/event/data/steps"))
        .isEqualTo(answer.json().at("/event/data/steps"));
  }

  @Test
  void beforeHookRejects() {
    String stream = unique("gate");
    author.activate(
        unique("gate"),
        "javascript",
        "export default (event, api) => { api.records.put('gate', 'x', 1);"
            + " api.reject('total is negative'); };",
        manifest(before(stream, 1), "records.write:gate"));
    Tenant.Counts counts = tenant.counts();

    Answer answer = api.post("streams/" + stream + "/events", "{}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("event-rejected");
    assertThat(answer.json().path("reason").asText()).isEqualTo("total is negative");
    assertThat(answer.json().at("/runs/0/outcome").asText()).isEqualTo("rejected");
    assertThat(tenant.counts().records()).isEqualTo(counts.records());
    assertThat(tenant.counts().ledger()).isEqualTo(counts.ledger());
  }

  @Test
  void failureOfABeforeHookRefusesUnlessItMayContinue() {
    String strict = unique("strict");
    String lax = unique("lax");
    String source = "export default () => { throw new Error('no'); };";
    author.activate(unique("strict"), "javascript", source, manifest(before(strict, 1)));
    author.activate(
        unique("lax"),
        "javascript",
        source,
        manifest(
            "{\"on\":\"before\",\"stream\":\"%s\",\"onFailure\":\"continue\"}".formatted(lax)));

    Answer refused = api.post("streams/" + strict + "/events", "{}");
    assertThat(refused.code()).isEqualTo("before-hook-failed");
    assertThat(refused.json().at("/runs/0/failure/message").asText()).contains("no");
    assertThat(api.post("streams/" + lax + "/events", "{}").status()).isEqualTo(200);
  }

  @Test
  void acceptsEveryFormOfEvent() {
    String stream = unique("forms");
    String path = "streams/" + stream + "/events";
    author.activate(
        unique("echo"), "javascript", "export default (e) => e.type;", manifest(after(stream)));

    Answer structured = api.post(path, STRUCTURED, event("1", "com.example.a"));
    assertThat(valueOfRun(structured)).isEqualTo("com.example.a");
    assertThat(structured.json().at("/event/subject").asText()).isEqualTo("s");

    Answer binary =
        api.sendWith(
            "POST",
            path,
            "{\"n\":1}",
            "ce-specversion",
            "1.0",
            "ce-id",
            "2",
            "ce-source",
            "/it",
            "ce-type",
            "com.example.b",
            "ce-traceparent",
            "00-0af7");
    assertThat(valueOfRun(binary)).isEqualTo("com.example.b");
    assertThat(binary.json().at("/event/traceparent").asText()).isEqualTo("00-0af7");
    assertThat(binary.json().at("/event/data/n").asInt()).isEqualTo(1);

    assertThat(valueOfRun(api.post(path, "[1]"))).isEqualTo("dev.hookwarden.json");
    assertThat(valueOfRun(api.post(path + "?type=com.example.c", "{}"))).isEqualTo("com.example.c");
    assertThat(
            valueOfRun(
                api.sendWith("POST", path, "{\"action\":\"opened\"}", "X-GitHub-Event", "issues")))
        .isEqualTo("com.github.issues.opened");

    Answer batch =
        api.post(
            path,
            "application/cloudevents-batch+json",
            "[%s,{\"specversion\":\"1.0\"},%s]"
                .formatted(event("4", "com.example.d"), event("5", "com.example.e")));
    assertThat(batch.status()).as(batch.body()).isEqualTo(200);
    assertThat(batch.json().at("/0/event/type").asText()).isEqualTo("com.example.d");
    assertThat(batch.json().at("/1/code").asText()).isEqualTo("invalid-event");
    assertThat(batch.json().at("/2/event/type").asText()).isEqualTo("com.example.e");
  }

  private static String event(String id, String type) {
    return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/it\",\"type\":\"%s\",\"subject\":\"s\",\"data\":{}}"
        .formatted(id, type);
  }

  private static String valueOfRun(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.runs()).hasSize(1);
    return answer.runs().path(0).path("value").asText();
  }

  @Test
  void afterHookWritesRecordsWithTheirHistory() {
    String stream = unique("orders");
    author.activate(
        unique("orders"),
        "javascript",
        """
        export default function (event, api) {
          const { id, total } = event.data;
          const seen = api.records.get("%1$s", id)?.total ?? 0;
          api.records.put("%1$s", id, { total: seen + total });
          api.records.patch("%1$s", id, { last: total });
          return api.records.get("%1$s", id);
        }
        """
            .formatted(stream),
        manifest(after(stream), "records.write:" + stream));

    Answer first = api.post("streams/" + stream + "/events", "{\"id\":\"a/1\",\"total\":2}");
    Answer second = api.post("streams/" + stream + "/events", "{\"id\":\"a/1\",\"total\":3}");

    assertThat(first.runs().at("/0/value").toString())
        .as("a run reads its own writes")
        .isEqualTo("{\"total\":2,\"last\":2}");
    assertThat(second.runs().at("/0/applied").asBoolean()).isTrue();
    assertThat(second.runs().at("/0/effects").findValuesAsText("kind"))
        .containsExactly("put", "patch");
    Answer record = api.get("records/" + stream + "/a%2F1");
    assertThat(record.json().path("value").toString()).isEqualTo("{\"total\":5,\"last\":3}");

    List<JsonNode> history = items(api.get("records/" + stream + "/a%2F1/history"));
    assertThat(history)
        .extracting(e -> e.path("operation").asText())
        .containsExactly("patch", "put", "patch", "put");
    assertThat(history)
        .extracting(e -> e.path("after").toString())
        .containsExactly(
            "{\"total\":5,\"last\":3}",
            "{\"total\":5}",
            "{\"total\":2,\"last\":2}",
            "{\"total\":2}");
    assertThat(history)
        .extracting(e -> e.path("before").toString())
        .containsExactly("{\"total\":5}", "{\"total\":2,\"last\":2}", "{\"total\":2}", "null");
    assertThat(history.getFirst().path("sequence").asLong())
        .isEqualTo(record.json().path("revision").asLong());
    assertThat(history.getFirst().path("run").asText())
        .isEqualTo(second.runs().at("/0/id").asText());
  }

  @Test
  void emittedEventsStopAtTheDepthLimit() {
    String name = unique("deep");
    for (int depth = 0; depth <= 8; depth++) {
      String next = name + "." + (depth + 1);
      author.activate(
          unique("deep"),
          "javascript",
          "export default (event, api) => api.emit('%s', 'com.example.echo', {});".formatted(next),
          manifest(
              "{\"on\":\"after\",\"stream\":\"%s.%d\",\"retries\":0}".formatted(name, depth),
              "emit:" + next));
    }
    Answer answer = api.post("streams/" + name + ".0/events", "{}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.runs()).as("depths 0 to 8").hasSize(9);
    assertThat(answer.runs().at("/7/outcome").asText()).isEqualTo("ok");
    assertThat(answer.runs().at("/8/outcome").asText()).isEqualTo("quota-exceeded");
    Answer last = api.get("events/" + answer.runs().at("/8/event").asText());
    assertThat(last.json().path("depth").asInt()).isEqualTo(8);
    assertThat(last.json().at("/cause/run").asText()).isEqualTo(answer.runs().at("/7/id").asText());
  }

  @Test
  void actionsWaitForAnAnswerOrAreRefusedAndNothingIsSent() {
    Person person = Person.add(api, Role.MEMBER);
    String hook =
        author.invocable(
            """
            api.notify("%s", { title: "Hi", purpose: "news" });
            api.notify("user-42", { title: "Hi", purpose: "news" });
            api.email("ada@example.com", { subject: "Hi", text: "…", purpose: "news" });
            api.call("crm", { method: "POST", path: "/x" });
            """
                .formatted(person.id()),
            "notify",
            "email",
            "call:crm");
    Answer answer = author.invoke(hook, "null");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    String run = answer.json().at("/run/id").asText();

    List<JsonNode> held = actions("held", run);
    assertThat(held).hasSize(1);
    JsonNode waiting = held.getFirst();
    assertThat(waiting.path("kind").asText()).isEqualTo("notify");
    assertThat(waiting.path("recipient").asText()).isEqualTo(person.id());
    assertThat(waiting.path("reason").asText()).isEqualTo("no-consent");
    assertThat(Instant.parse(waiting.path("deadline").asText())).isAfter(Instant.now());
    assertThat(api.get("actions/" + waiting.path("id").asText()).json()).isEqualTo(waiting);
    assertThat(actions("refused", run))
        .extracting(a -> a.path("target").asText() + " " + a.path("reason").asText())
        .containsExactlyInAnyOrder(
            "user-42 unknown-recipient",
            "ada@example.com unknown-recipient",
            "crm unknown-destination");
    assertThat(actions("delivered", run)).isEmpty();
  }

  private List<JsonNode> actions(String status, String run) {
    return items(api.get("actions?limit=200&status=" + status)).stream()
        .filter(action -> action.path("run").asText().equals(run))
        .toList();
  }

  @Test
  void everyWayOfLoggingIsKept() {
    String js = author.invocable("console.log('from console'); api.log.warn('from api', 1);");
    String py = author.invocablePython("print('from print')\napi.log.error('from api')");

    assertThat(texts(author.invoke(js, "{}")))
        .anyMatch(t -> t.contains("from console"))
        .anyMatch(t -> t.startsWith("warn") && t.contains("from api"));
    assertThat(texts(author.invoke(py, "{}")))
        .anyMatch(t -> t.contains("from print"))
        .anyMatch(t -> t.startsWith("error") && t.contains("from api"));
  }

  private static List<String> texts(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().at("/run/log").spliterator(), false)
        .map(line -> line.path("level").asText() + " " + line.path("text").asText())
        .toList();
  }

  @Test
  void runsThatRaceForOneRecordAllCount() {
    String collection = unique("race");
    String hook =
        author.invocable(
            "const n = api.records.get('%1$s', 'sum') ?? 0; api.records.put('%1$s', 'sum', n + 1);"
                .formatted(collection),
            "records.write:" + collection);
    List<Future<Answer>> racing;
    // Two at a time: as many as there are workers on the smallest machine.
    try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
      racing =
          IntStream.range(0, 12)
              .mapToObj(i -> lanes.submit(() -> author.invoke(hook, "{}")))
              .toList();
    }

    assertThat(racing).extracting(answer -> answer.resultNow().status()).containsOnly(200);
    assertThat(api.get("records/" + collection + "/sum").json().path("value").asInt())
        .isEqualTo(12);
    assertThat(items(api.get("records/" + collection + "/sum/history"))).hasSize(12);
  }

  @Test
  void newVersionTakesOverAndDeactivationEndsIt() {
    String hook = unique("life");
    author.activate(hook, "javascript", "export default () => 1;", Author.INVOKE);
    author.activate(hook, "javascript", "export default () => 2;", Author.INVOKE);
    assertThat(author.invoke(hook, "{}").json().path("value").asInt()).isEqualTo(2);
    assertThat(api.get("hooks/" + hook + "/versions/1").json().path("state").asText())
        .isEqualTo("retired");

    assertThat(api.post("hooks/" + hook + "/deactivate").json().path("activeVersion").isNull())
        .isTrue();
    Answer after = author.invoke(hook, "{}");
    assertThat(after.status()).isEqualTo(409);
    assertThat(after.code()).isEqualTo("no-active-version");
  }

  @Test
  void runsAreFoundByHookAndOutcomeInPages() {
    String hook = author.invocable("if (event.data) { throw new TypeError('odd'); }");
    for (String data : List.of("0", "1", "0", "1", "1")) {
      author.invoke(hook, data);
    }
    Answer first = api.get("runs?hook=" + hook + "&outcome=guest-error&limit=2");
    assertThat(items(first)).hasSize(2);
    Answer second =
        api.get(
            "runs?hook=%s&outcome=guest-error&limit=2&after=%s"
                .formatted(hook, first.json().path("next").asText()));
    assertThat(items(second)).hasSize(1);
    assertThat(second.json().path("next").isNull()).isTrue();
    JsonNode failure = items(second).getFirst().path("failure");
    assertThat(failure.path("name").asText()).isEqualTo("TypeError");
    assertThat(failure.at("/frames/0/line").asInt()).isEqualTo(1);
  }

  private static List<JsonNode> items(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
  }
}
