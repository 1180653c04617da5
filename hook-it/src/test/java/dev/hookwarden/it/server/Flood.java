package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.it.server.Api.Answer;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two thousand events, sent by producers who send again until they are told that an event was
 * taken, to a hook that counts in a record of each event how often it ran.
 */
final class Flood {
  static final int EVENTS = 2_000;

  private static final int PRODUCERS = 4;
  private static final int BATCH = 10;
  private static final String STREAM = "flood";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final List<Api> servers;
  private final AtomicInteger taken = new AtomicInteger();

  /**
   * Prepares it.
   *
   * @param servers servers of one database; producers go from one to the next
   */
  Flood(List<Api> servers) {
    this.servers = servers.stream().map(Api::inAHurry).toList();
  }

  /** Hands the hook in. */
  void listen() {
    new Author(servers.getFirst())
        .activate(
            "count-floods",
            "javascript",
            """
            export default (event, api) => {
              const seen = api.records.get('flood', event.subject) ?? 0;
              api.records.put('flood', event.subject, seen + 1);
            };
            """,
            Author.manifest(
                "{\"on\":\"after\",\"stream\":\"%s\"}".formatted(STREAM),
                "records.read:flood",
                "records.write:flood"));
  }

  /** Sends them all; something may happen to the servers meanwhile. */
  void send(Disaster meanwhile) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(PRODUCERS)) {
      List<Future<Boolean>> producers = new ArrayList<>();
      for (int producer = 0; producer < PRODUCERS; producer++) {
        producers.add(threads.submit(producer(producer)));
      }
      meanwhile.happen();
      for (Future<Boolean> each : producers) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  /** Something that happens to servers. */
  @FunctionalInterface
  interface Disaster {
    void happen() throws Exception;
  }

  private Callable<Boolean> producer(int number) {
    return () -> {
      for (int batch = number; batch < EVENTS / BATCH; batch += PRODUCERS) {
        sendStubbornly(batch);
      }
      return true;
    };
  }

  private void sendStubbornly(int batch) throws InterruptedException {
    String events =
        IntStream.range(batch * BATCH, (batch + 1) * BATCH)
            .mapToObj(n -> Queued.event("flood-" + n, "s" + n, "{}"))
            .collect(Collectors.joining(",", "[", "]"));
    for (int attempt = batch; ; attempt++) {
      try {
        Answer answer =
            servers
                .get(attempt % servers.size())
                .post(
                    "streams/" + STREAM + "/events", "application/cloudevents-batch+json", events);
        if (answer.status() < 300) {
          taken.addAndGet(BATCH);
          return;
        }
        assertThat(answer.status()).as(answer.body()).isIn(404, 409, 429, 500, 502, 503);
      } catch (UncheckedIOException e) {
        // The server is gone; it or another one takes the events later.
      }
      Thread.sleep(200);
    }
  }

  /** Waits until that many events were taken. */
  void awaitTaken(int count) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> taken.get() >= count);
  }

  /** How many runs wait or run, as a server tells. */
  private static long left(Api server) {
    Answer summary = server.get("queue/summary");
    assertThat(summary.status()).as(summary.body()).isEqualTo(200);
    return summary.json().path("waiting").asLong() + summary.json().path("running").asLong();
  }

  /** Waits until nothing waits or runs any longer. */
  static void awaitOver(Api server) {
    await().atMost(PATIENCE).until(() -> left(server) == 0);
  }

  /** Holds what is stored against what was sent. */
  static void check(Connection database) throws SQLException {
    assertThat(numbers(database, "select count(*) from event where stream = '%s'", STREAM))
        .as("each event was taken in once")
        .containsExactly((long) EVENTS);
    assertThat(numbers(database, "select count(*) from queued_run where hook = 'count-floods'"))
        .as("nothing waits, and nothing was given up")
        .containsExactly(0L);
    assertThat(
            numbers(
                database,
                "select count(*) from run where hook = 'count-floods' and outcome = 'OK'"))
        .as("each run has ended well once")
        .containsExactly((long) EVENTS);
    assertThat(
            numbers(
                database,
                "select count(distinct record_key) from ledger_entry where collection = '%s'",
                STREAM))
        .as("each event has had its effect")
        .containsExactly((long) EVENTS);
    assertThat(
            numbers(database, "select count(*) from ledger_entry where collection = '%s'", STREAM))
        .as("and none twice")
        .containsExactly((long) EVENTS);
    assertThat(
            numbers(
                database,
                "select count(*) from stored_record where collection = '%s' and content <> '1'",
                STREAM))
        .as("no record was counted up twice")
        .containsExactly(0L);
  }

  /** The numbers that a query answers. */
  static List<Long> numbers(Connection database, String query, Object... arguments)
      throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query.formatted(arguments))) {
      List<Long> numbers = new ArrayList<>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    }
  }
}
