package dev.hookwarden.it.server;

import static dev.hookwarden.it.server.Author.unique;
import static dev.hookwarden.it.server.Queued.SLOW;
import static dev.hookwarden.it.server.Queued.SOON;
import static dev.hookwarden.it.server.Queued.STRUCTURED;
import static dev.hookwarden.it.server.Queued.event;
import static dev.hookwarden.it.server.Queued.items;
import static dev.hookwarden.it.server.Queued.runCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What is promised for runs that do not happen in the request. */
@RunAsClient
class QueueIT extends Application {
  private final Api api = Api.administrator();
  private final Api hasty = api.inAHurry();
  private final Author author = new Author(api);
  private final Queued queued = new Queued(api);

  private record Time(Instant start, Instant end, String subject) {
    boolean overlaps(Time other) {
      return start.isBefore(other.end) && other.start.isBefore(end);
    }
  }

  @Test
  void answersAtOnceUnlessAskedToWait() {
    String stream = unique("wait");
    String hook = queued.listening(stream, SLOW, "");
    String path = "streams/" + stream + "/events";

    Answer at = hasty.post(path, "{}");
    assertThat(at.status()).as(at.body()).isEqualTo(202);
    assertThat(at.headers().firstValue("Location").orElse(""))
        .endsWith("/api/v1/events/" + at.json().path("id").asText());
    assertThat(at.runs()).isEmpty();
    assertThat(at.json().path("over").asBoolean()).isFalse();
    assertThat(at.headers().firstValue("Preference-Applied")).isEmpty();

    Answer later = hasty.sendWith("POST", path, "{}", "Prefer", "respond-async, wait=60");
    assertThat(later.status()).as(later.body()).isEqualTo(200);
    assertThat(later.headers().firstValue("Preference-Applied")).contains("wait=60");
    assertThat(later.runs()).hasSize(1);
    assertThat(later.json().path("over").asBoolean()).isTrue();

    Answer soon = hasty.sendWith("POST", path, "{}", "Prefer", "wait=0");
    assertThat(soon.status()).isEqualTo(202);
    assertThat(hasty.sendWith("POST", path, "{}", "Prefer", "wait=61").code())
        .isEqualTo("invalid-request");
    assertThat(hasty.sendWith("POST", path, "{}", "Prefer", "wait=soon").code())
        .isEqualTo("invalid-request");
    await().atMost(SOON).until(() -> queued.runsOf(hook).size() == 3);
  }

  @Test
  void runsOfOneSubjectKeepTheirOrderAndOthersRunBeside() {
    String stream = unique("order");
    String hook =
        queued.listening(
            stream,
            SLOW
                + "const k = event.subject;"
                + " const seen = api.records.get('%1$s', k) ?? [];".formatted(stream)
                + " api.records.put('%1$s', k, [...seen, event.data.n]);".formatted(stream)
                + " return k;",
            "",
            "records.write:" + stream);
    for (int n = 0; n < 6; n++) {
      for (String subject : List.of("a", "b")) {
        Answer sent =
            hasty.post(
                "streams/" + stream + "/events",
                STRUCTURED,
                event(subject + n, subject, "{\"n\":%d}".formatted(n)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
      }
    }
    await().atMost(SOON).until(() -> queued.runsOf(hook).size() == 12);

    for (String subject : List.of("a", "b")) {
      assertThat(api.get("records/%s/%s".formatted(stream, subject)).json().path("value"))
          .hasToString("[0,1,2,3,4,5]");
    }
    List<Time> times =
        queued.runsOf(hook).stream()
            .map(
                run ->
                    new Time(
                        Instant.parse(run.path("startedAt").asText()),
                        Instant.parse(run.path("startedAt").asText())
                            .plusNanos(run.path("durationMicros").asLong() * 1_000),
                        run.path("value").asText()))
            .toList();
    assertThat(overlapping(times, true)).as("of one subject, in %s", times).isZero();
    assertThat(overlapping(times, false)).as("of two subjects, in %s", times).isPositive();
  }

  private static long overlapping(List<Time> times, boolean sameSubject) {
    return IntStream.range(0, times.size())
        .mapToLong(
            i ->
                times.subList(i + 1, times.size()).stream()
                    .filter(other -> other.overlaps(times.get(i)))
                    .filter(other -> other.subject.equals(times.get(i).subject) == sameSubject)
                    .count())
        .sum();
  }

  /** The lane becomes empty again and again, while others add to it. */
  @Test
  void noLaneIsStuckHoweverComingAndGoingInterleave() throws Exception {
    String stream = unique("race");
    String hook = queued.listening(stream, "return event.data;", "");
    int each = 40;
    List<Callable<List<Integer>>> senders =
        IntStream.range(0, 4)
            .<Callable<List<Integer>>>mapToObj(
                sender ->
                    () ->
                        IntStream.range(0, each)
                            .map(
                                n ->
                                    api.post(
                                            "streams/" + stream + "/events",
                                            STRUCTURED,
                                            event(
                                                sender + "-" + n,
                                                "one",
                                                "%d".formatted(sender * 1_000 + n)))
                                        .status())
                            .boxed()
                            .toList())
            .toList();
    List<Future<List<Integer>>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
      senders.forEach(sender -> answers.add(threads.submit(sender)));
    }
    for (Future<List<Integer>> answer : answers) {
      assertThat(answer.get()).as("all is over within the time").containsOnly(200);
    }
    List<Integer> values =
        StreamSupport.stream(
                Store.column("select result from run where hook = ? order by started_at, id", hook)
                    .spliterator(),
                false)
            .map(Integer::valueOf)
            .toList();
    assertThat(values).as("each ran once").hasSize(4 * each).doesNotHaveDuplicates();
  }

  @Test
  void failingRunIsTriedAgainThenGivenUpThenReplayed() {
    String stream = unique("retry");
    String hook =
        queued.listening(
            stream,
            "if (!api.records.get('%1$s', 'mended')) throw new Error('no ' + api.run.attempt);"
                .formatted(stream),
            ",\"retries\":2",
            "records.read:" + stream);
    hasty.post("streams/" + stream + "/events", "{}");

    JsonNode dead = queued.awaitDead(hook);
    assertThat(dead.at("/dead/reason").asText()).isEqualTo("retries-exhausted");
    assertThat(dead.at("/dead/detail").asText()).contains("no 3");
    assertThat(dead.at("/dead/hint").asText()).isNotBlank();
    assertThat(dead.path("attempts").asInt()).isEqualTo(3);
    List<JsonNode> runs = queued.runsOf(hook);
    assertThat(runs).extracting(run -> run.path("attempt").asInt()).containsExactly(1, 2, 3);
    assertThat(dead.path("lastRun")).isEqualTo(runs.getLast().path("id"));

    String mend =
        author.invocable(
            "api.records.put('%s', 'mended', true);".formatted(stream), "records.write:" + stream);
    assertThat(author.invoke(mend, "{}").status()).isEqualTo(200);
    Answer preview =
        api.post("dead-letters/replay", "{\"hook\":\"%s\",\"preview\":true}".formatted(hook));
    assertThat(preview.json().path("count").asInt()).as(preview.body()).isEqualTo(1);
    assertThat(queued.deadOf(hook)).hasSize(1);
    Answer replayed = api.post("dead-letters/%s/replay".formatted(dead.path("id").asText()));
    assertThat(replayed.json().path("state").asText()).as(replayed.body()).isEqualTo("waiting");
    await().atMost(SOON).until(() -> queued.runsOf(hook).size() == 4);
    assertThat(queued.runsOf(hook).getLast().path("outcome").asText()).isEqualTo("ok");
    assertThat(queued.deadOf(hook)).isEmpty();
    assertThat(api.get("queue/" + dead.path("id").asText()).status()).isEqualTo(404);
  }

  @Test
  void theSameFailureTwiceIsFinalAndCanBeDiscarded() {
    long givenUp = api.counted("queue_ended_total", "same-failure");
    String stream = unique("same");
    String hook = queued.listening(stream, "throw new TypeError('always');", "");
    hasty.post("streams/" + stream + "/events", "{}");
    JsonNode dead = queued.awaitDead(hook);

    assertThat(dead.at("/dead/reason").asText()).isEqualTo("same-failure");
    assertThat(api.counted("queue_ended_total", "same-failure")).isGreaterThan(givenUp);
    assertThat(queued.runsOf(hook)).hasSize(2);
    String path = "dead-letters/" + dead.path("id").asText();
    assertThat(api.post(path + "/discard", "{\"reason\":\" \"}").code())
        .isEqualTo("invalid-request");
    assertThat(api.post(path + "/discard", "{\"reason\":\"not needed\"}").status()).isEqualTo(204);
    assertThat(api.get(path).status()).isEqualTo(404);
    assertThat(api.post(path + "/replay").status()).isEqualTo(404);
    List<JsonNode> facts = items(api.get("audit?action=dead-letter.discarded&limit=50"));
    assertThat(facts).anyMatch(fact -> fact.toString().contains("not needed"));
  }

  @Test
  void theRestOfALaneGoesOnAfterOneWasGivenUp() {
    String stream = unique("goes-on");
    String hook =
        queued.listening(stream, "if (event.data.bad) throw new Error('bad');", ",\"retries\":0");
    hasty.post("streams/" + stream + "/events", "{\"bad\":true}");
    Answer good = api.post("streams/" + stream + "/events", "{}");

    assertThat(good.status()).as(good.body()).isEqualTo(200);
    assertThat(good.runs().at("/0/outcome").asText()).isEqualTo("ok");
    assertThat(queued.awaitDead(hook).at("/dead/reason").asText()).isEqualTo("retries-exhausted");
  }

  @Test
  void aHookThatCausesItselfIsStoppedAndAfterThreeTimesSuspended() {
    String stream = unique("loop");
    String hook =
        queued.listening(
            stream,
            "api.emit('%s', 'com.example.again', {});".formatted(stream),
            "",
            "emit:" + stream);
    Answer first = api.post("streams/" + stream + "/events", "{}");

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.runs()).hasSize(2);
    assertThat(first.runs().at("/0/outcome").asText()).isEqualTo("ok");
    assertThat(first.runs().at("/1/outcome").asText()).isEqualTo("cancelled");
    assertThat(first.runs().at("/1/failure/name").asText()).isEqualTo("loop-stopped");
    assertThat(first.runs().at("/1/applied").asBoolean()).isFalse();

    api.post("streams/" + stream + "/events", "{}");
    api.post("streams/" + stream + "/events", "{}");
    await()
        .atMost(SOON)
        .until(
            () -> api.get("hooks/%s/versions/1".formatted(hook)).json().path("state").asText(),
            "suspended"::equals);
    assertThat(api.get(Reviewer.path(hook, 1)).json().path("findings").findValuesAsText("rule"))
        .contains("runtime-loop");
    assertThat(api.post("streams/" + stream + "/events", "{}").runs()).isEmpty();
  }

  @Test
  void oneEventCausesNoMoreThanAHundred() {
    String from = unique("burst");
    String to = from + ".2";
    String emit = "for (let i = 0; i < %d; i++) api.emit('%s', 'com.example.e', { i });";
    queued.listening(from, emit.formatted(6, to), ",\"retries\":0", "emit:" + to);
    queued.listening(
        to,
        emit.formatted(18, to + ".3"),
        ",\"retries\":0,\"ordering\":\"none\"",
        "emit:" + to + ".3");
    Answer answer = api.post("streams/" + from + "/events", "{}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.runs().findValuesAsText("outcome"))
        .as("six, and five times 18; the sixth would be over")
        .containsExactlyInAnyOrder("ok", "ok", "ok", "ok", "ok", "ok", "quota-exceeded");
    assertThat(
            Store.column(
                "select count(*) from event where cast(root as varchar) = ?",
                answer.json().path("id").asText()))
        .as("itself and what it caused")
        .containsExactly("97");
  }

  @Test
  void aRunWhoseServerIsGoneIsTakenOverAndALateResultIsThrownAway() {
    String stream = unique("lease");
    String hook =
        queued.listening(
            stream,
            SLOW
                + SLOW.replace("let n = 0;", "")
                + " api.records.put('%s', 'x', 1);".formatted(stream),
            "",
            "records.write:" + stream);
    // The first run of a version is slower, and would be over the limit on a busy machine.
    api.post("streams/" + stream + "/events", "{}");
    int before = runCount(hook);
    Answer sent = hasty.post("streams/" + stream + "/events", "{}");
    UUID id = UUID.fromString(sent.json().path("id").asText());
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () ->
                Store.change(
                    "update queued_run set lease_owner = random_uuid(), lease_until ="
                        + " timestamp with time zone '2026-01-01 00:00:00+00', lock_version ="
                        + " lock_version + 1 where event = ? and state = 'RUNNING'",
                    id),
            changed -> changed == 1);
    await()
        .atMost(SOON)
        .until(
            () ->
                Store.column(
                        "select count(*) from queued_run where cast(event as varchar) = ?",
                        id.toString())
                    .getFirst(),
            "0"::equals);

    assertThat(runCount(hook) - before).as("the result of one of two executions").isEqualTo(1);
    assertThat(items(api.get("records/%s/x/history".formatted(stream)))).hasSize(2);
  }

  @Test
  void whatIsNotInServiceDoesNotRun() {
    String stream = unique("retired");
    String hook = queued.listening(stream, SLOW, "");
    hasty.post("streams/" + stream + "/events", "{}");
    hasty.post("streams/" + stream + "/events", "{}");
    api.post("hooks/" + hook + "/deactivate");

    JsonNode dead =
        await().atMost(SOON).until(() -> queued.deadOf(hook), all -> !all.isEmpty()).getFirst();
    assertThat(dead.at("/dead/reason").asText()).isEqualTo("no-listener");
    assertThat(api.post("hooks/" + hook + "/versions/1/activate").status()).isEqualTo(200);
    Answer replayed = api.post("dead-letters/replay", "{\"hook\":\"%s\"}".formatted(hook));
    assertThat(replayed.json().path("count").asInt()).as(replayed.body()).isPositive();
    assertThat(replayed.json().path("left").asInt()).isZero();
    await().atMost(SOON).until(() -> runCount(hook) == 2);
  }

  @Test
  void theQueueTellsWhyARunWaitsAndItsPlace() {
    String stream = unique("place");
    String hook = queued.listening(stream, SLOW, "");
    for (int i = 0; i < 4; i++) {
      hasty.post("streams/" + stream + "/events", "{}");
    }
    List<JsonNode> waiting =
        items(api.get("queue?limit=200")).stream()
            .filter(row -> row.path("hook").asText().equals(hook))
            .toList();
    assertThat(waiting).isNotEmpty();
    JsonNode last = waiting.getLast();
    assertThat(last.path("why").asText()).isEqualTo("order");
    assertThat(last.path("place").asInt()).isPositive();
    JsonNode summary = api.get("queue/summary").json();
    assertThat(summary.path("waiting").asInt()).as(summary.toString()).isPositive();
    assertThat(Instant.parse(summary.path("oldest").asText())).isBefore(Instant.now());
    assertThat(api.get("queue?state=dead").code()).isEqualTo("invalid-request");
    await().atMost(SOON).until(() -> runCount(hook) == 4);
  }

  @Test
  void aFullQueueTakesNothingIn() {
    Tenant tenant = Tenant.create();
    String workspace =
        Store.column("select id from workspace where name = ?", tenant.name()).getFirst();
    int filled =
        Store.change(
            "insert into queued_run (id, workspace, event, root, kind, hook, sequence, lane, head,"
                + " state, attempts, losses, next_at, created_at, changed_at, lock_version)"
                + " select random_uuid(), cast(? as uuid), random_uuid(), random_uuid(), 'AFTER',"
                + " 'none', 0, 'full', false, 'WAITING', 0, 0, current_timestamp,"
                + " current_timestamp, current_timestamp, 0 from system_range(1, 2000)",
            workspace);
    try {
      assertThat(filled).isEqualTo(2000);
      Answer refused = tenant.administrator().post("streams/full/events", "{}");
      assertThat(refused.status()).as(refused.body()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo("queue-full");
      assertThat(refused.headers().firstValue("Retry-After")).contains("10");
    } finally {
      Store.change("delete from queued_run where lane = 'full'");
    }
    await()
        .atMost(SOON)
        .until(
            () -> tenant.administrator().post("streams/full/events", "{}").status(),
            status -> status == 200);
  }

  @Test
  void othersSeeNothingOfTheQueue() {
    String stream = unique("others");
    String hook = queued.listening(stream, "throw new Error('no');", ",\"retries\":0");
    hasty.post("streams/" + stream + "/events", "{}");
    String dead = queued.awaitDead(hook).path("id").asText();
    Api other = Tenant.create().administrator();

    assertThat(other.get("queue/" + dead).status()).isEqualTo(404);
    assertThat(other.get("dead-letters/" + dead).status()).isEqualTo(404);
    assertThat(other.post("dead-letters/%s/replay".formatted(dead)).status()).isEqualTo(404);
    assertThat(
            other.post("dead-letters/%s/discard".formatted(dead), "{\"reason\":\"mine\"}").status())
        .isEqualTo(404);
    assertThat(
            other
                .post("dead-letters/replay", "{\"hook\":\"%s\"}".formatted(hook))
                .json()
                .path("count")
                .asInt())
        .isZero();
    assertThat(items(other.get("dead-letters"))).isEmpty();
    assertThat(queued.deadOf(hook)).hasSize(1);
  }

  @Test
  void whatAnInvokedHookEmitsIsQueued() {
    String stream = unique("invoked");
    String hook = queued.listening(stream, "return event.data;", "");
    String caller =
        author.invocable(
            "api.emit('%s', 'com.example.e', 7); return 1;".formatted(stream), "emit:" + stream);
    Answer answer = author.invoke(caller, "{}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=60");
    assertThat(queued.runsOf(hook)).extracting(run -> run.path("value").asInt()).containsExactly(7);
  }
}
