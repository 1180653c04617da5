package dev.hookwarden.it.server;

import static dev.hookwarden.it.server.Author.before;
import static dev.hookwarden.it.server.Author.manifest;
import static dev.hookwarden.it.server.Author.unique;
import static dev.hookwarden.it.server.Queued.SOON;
import static dev.hookwarden.it.server.Queued.STRUCTURED;
import static dev.hookwarden.it.server.Queued.event;
import static dev.hookwarden.it.server.Queued.runCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.it.server.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Events are taken in once, also many at a time, and never without asking their hooks. */
@RunAsClient
class IntakeIT extends Application {
  private final Api api = Api.administrator();
  private final Api hasty = api.inAHurry();
  private final Author author = new Author(api);
  private final Queued queued = new Queued(api);

  @Test
  void theSameEventIsTakenInOnce() {
    String stream = unique("once");
    author.activate(
        unique("first"),
        "javascript",
        "export default (event) => ({ ...event.data, first: true });",
        manifest(before(stream, 1)));
    String hook = queued.listening(stream, "return 1;", "");
    String path = "streams/" + stream + "/events";

    Answer first = hasty.post(path, STRUCTURED, event("1", "s", "{\"n\":1}"));
    Answer again = hasty.post(path, STRUCTURED, event("1", "s", "{ \"n\" : 1 }"));
    assertThat(again.status()).as(again.body()).isEqualTo(first.status()).isEqualTo(202);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(first.runs()).hasSize(1);
    Answer other = hasty.post(path, STRUCTURED, event("1", "s", "{\"n\":2}"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("key-reused");

    Answer keyed = hasty.sendWith("POST", path, "{\"n\":3}", "Idempotency-Key", "k1");
    assertThat(hasty.sendWith("POST", path, "{\"n\":3}", "Idempotency-Key", "k1").json())
        .isEqualTo(keyed.json());
    assertThat(hasty.sendWith("POST", path, "{\"n\":4}", "Idempotency-Key", "k1").code())
        .isEqualTo("key-reused");
    assertThat(hasty.sendWith("POST", path, "{\"n\":3}", "Idempotency-Key", "k".repeat(256)).code())
        .isEqualTo("invalid-request");
    Answer both =
        hasty.sendWith(
            "POST",
            path,
            "1",
            "Idempotency-Key",
            "k2",
            "ce-specversion",
            "1.0",
            "ce-id",
            "2",
            "ce-source",
            "/shop",
            "ce-type",
            "t");
    assertThat(both.code()).as("a CloudEvent has a key already").isEqualTo("invalid-request");
    await().atMost(SOON).until(() -> queued.runsOf(hook).size() == 2);
    assertThat(Store.column("select id from event where stream = ?", stream)).hasSize(2);
  }

  @Test
  void whatIsNestedAsDeepAsPossibleIsTakenInAndShown() {
    String stream = unique("deep");
    String hook = queued.listening(stream, "return event.data;", "");
    String deepest = "[".repeat(100) + "]".repeat(100);
    assertThat(hasty.post("streams/" + stream + "/events", deepest).status()).isEqualTo(202);
    assertThat(hasty.post("streams/" + stream + "/events", "[" + deepest + "]").code())
        .isEqualTo("invalid-json");
    await().atMost(SOON).until(() -> queued.runsOf(hook).size() == 1);
    assertThat(queued.runsOf(hook).getFirst().path("outcome").asText()).isEqualTo("ok");
    assertThat(api.get("events?stream=" + stream).status()).isEqualTo(200);

    String writing =
        author.invocable(
            "let v = 1; for (let i = 0; i < 96; i++) v = [v];"
                + " api.records.find('%1$s', {where: {f: [v]}}); api.records.put('%1$s', 'k', [[[v]]]);"
                    .formatted(stream),
            "records.read:" + stream,
            "records.write:" + stream);
    Answer run = author.invoke(writing, "{}");
    assertThat(run.status()).as(run.body()).isEqualTo(200);
    assertThat(api.get("runs?hook=" + writing).status()).isEqualTo(200);
    assertThat(api.get("audit?action=run.completed").status()).isEqualTo(200);
    assertThat(api.get("records/" + stream).json().at("/items")).hasSize(1);
  }

  @Test
  void aRefusalIsAnsweredAgain() {
    String stream = unique("refused");
    author.activate(
        unique("gate"),
        "javascript",
        "export default (event, api) => api.reject('never');",
        manifest(before(stream, 1)));
    String path = "streams/" + stream + "/events";
    Answer first = hasty.post(path, STRUCTURED, event("1", "s", "{}"));
    Answer again = hasty.post(path, STRUCTURED, event("1", "s", "{}"));

    assertThat(first.code()).as(first.body()).isEqualTo("event-rejected");
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(Store.column("select id from event where stream = ?", stream)).hasSize(1);
  }

  @Test
  void theSameEventFromManyAtOnceIsTakenInOnce() throws Exception {
    String stream = unique("at-once");
    String hook = queued.listening(stream, "return 1;", "");
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 24; i++) {
        String id = String.valueOf(i % 3);
        answers.add(
            threads.submit(
                () ->
                    hasty.post(
                        "streams/" + stream + "/events", STRUCTURED, event(id, "s" + id, "{}"))));
      }
    }
    for (int i = 0; i < 24; i++) {
      Answer answer = answers.get(i).get();
      assertThat(answer.status()).as(answer.body()).isEqualTo(202);
      assertThat(answer.json()).isEqualTo(answers.get(i % 3).get().json());
    }
    await().atMost(SOON).until(() -> queued.runsOf(hook).size() == 3);
    assertThat(Store.column("select id from event where stream = ?", stream)).hasSize(3);
  }

  @Test
  void aKeyIsForgottenAfterItsTime() {
    String stream = unique("window");
    String path = "streams/" + stream + "/events";
    String first = hasty.post(path, STRUCTURED, event("1", "s", "{}")).json().path("id").asText();
    Store.change(
        "update intake_key set created_at = ? where stream = ?",
        Instant.now().minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC),
        stream);
    assertThat(hasty.post(path, STRUCTURED, event("1", "s", "{}")).json().path("id").asText())
        .isNotEqualTo(first);
  }

  @Test
  void batchesAndLinesAreAnsweredEachInItsPlace() {
    String stream = unique("many");
    String hook = queued.listening(stream, "return event.data;", "");
    String path = "streams/" + stream + "/events";
    List<String> events =
        IntStream.range(0, 100)
            .mapToObj(n -> event("b" + n, "s" + n % 10, String.valueOf(n)).strip())
            .toList();
    Answer batch =
        api.post(path, "application/cloudevents-batch+json", "[" + String.join(",", events) + "]");
    assertThat(batch.status()).as(batch.body()).isEqualTo(200);
    assertThat(batch.json()).hasSize(100);
    for (int n = 0; n < 100; n++) {
      assertThat(batch.json().at("/%d/event/data".formatted(n)).asInt()).isEqualTo(n);
      assertThat(batch.json().at("/%d/runs/0/value".formatted(n)).asInt()).isEqualTo(n);
    }
    assertThat(
            api.post(
                    path,
                    "application/cloudevents-batch+json",
                    "[" + String.join(",", events) + "]")
                .json()
                .at("/7/id"))
        .as("the same again")
        .isEqualTo(batch.json().at("/7/id"));

    String lines =
        "%s\n\n{\"specversion\":\"1.0\"}\nno json\n%s"
            .formatted(event("l1", "x", "1").strip(), event("l2", "x", "2").strip());
    Answer answered = hasty.post(path + "/lines", "application/x-ndjson", lines);
    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    assertThat(answered.body().lines())
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).contains("\"id\":\"l1\""),
            line -> assertThat(line).contains("\"code\":\"invalid-event\""),
            line -> assertThat(line).contains("\"code\":\"invalid-json\""),
            line -> assertThat(line).contains("\"id\":\"l2\""));
    await().atMost(SOON).until(() -> runCount(hook) == 102);
  }

  @Test
  void aBatchDoesNotPassByBeforeHooks() {
    String stream = unique("batch-gate");
    author.activate(
        unique("gate"),
        "javascript",
        "export default (event, api) => { if (event.data % 2) api.reject('odd'); };",
        manifest(before(stream, 1)));
    Answer batch =
        api.post(
            "streams/" + stream + "/events",
            "application/cloudevents-batch+json",
            "[%s,%s,%s]"
                .formatted(event("0", "s", "0"), event("1", "s", "1"), event("2", "s", "2")));

    assertThat(batch.json().at("/0/event/data").asInt()).as(batch.body()).isZero();
    assertThat(batch.json().at("/1/code").asText()).isEqualTo("event-rejected");
    assertThat(batch.json().at("/1/runs")).hasSize(1);
    assertThat(batch.json().at("/2/event/data").asInt()).isEqualTo(2);
  }
}
