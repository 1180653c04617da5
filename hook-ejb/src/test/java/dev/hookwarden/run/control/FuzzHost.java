package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.RecordReader;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The host of one run, with everything that is between a worker's output and the report. */
final class FuzzHost {
  /** What a conversation of no bytes may allocate, above all for its failure. */
  private static final long BASE_BYTES = 256 * 1024;

  /** What each byte of a worker may make the host allocate. */
  static final long BYTES_PER_BYTE = 64;

  /** Reads and writes of the quotas together. */
  private static final int MOST_READS = 25;

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String MARK = "from-another-run";
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final TypeReference<List<Effect>> EFFECTS = new TypeReference<>() {};

  private final Watchdog watchdog;
  private volatile boolean measured;

  FuzzHost(Watchdog watchdog) {
    this.watchdog = watchdog;
  }

  /** Looks from now on what is allocated: what is done first allocates for all that follow. */
  void measure() {
    measured = true;
  }

  /** Puts a mark on all that a message of another run could smuggle in. */
  static ObjectNode marked(ObjectNode message) {
    message.path("lines").forEach(line -> ((ObjectNode) line).put("text", MARK));
    if (message.get("effects") instanceof ArrayNode effects) {
      effects.forEach(effect -> ((ObjectNode) effect.path("record")).put("key", MARK));
    }
    if (message.path("value").isTextual()) {
      message.put("value", "\"" + MARK + "\"");
    }
    if (message.path("question").path("record") instanceof ObjectNode key) {
      key.put("key", MARK);
    }
    return message;
  }

  /** Lets a worker say all this, checks what the host makes of it, and answers the outcome. */
  Outcome hear(RunRequest request, FuzzCase said) {
    FuzzProcess process = new FuzzProcess(said.bytes(), said.exit());
    AtomicReference<Optional<EndReason>> end = new AtomicReference<>(Optional.empty());
    long before = THREADS.getCurrentThreadAllocatedBytes();
    RunReport report = run(request, worker(process), end::set);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(measured ? allocated : 0)
        .as("bytes allocated for %d bytes", said.bytes().length)
        .isLessThan(BASE_BYTES + BYTES_PER_BYTE * said.bytes().length);
    assertThat(process.heard().length).isLessThan(4_096);
    check(report, end.get(), process);
    if (said.sound()) {
      checkSound(report, said);
    }
    return report.outcome();
  }

  private RunReport run(
      RunRequest request, PooledWorker worker, Consumer<Optional<EndReason>> giveBack) {
    AtomicInteger reads = new AtomicInteger();
    try (Lease lease = new Lease(worker, giveBack)) {
      RecordReader reader =
          query -> {
            assertThat(query.toString()).doesNotContain(MARK);
            assertThat(reads.incrementAndGet()).isLessThanOrEqualTo(MOST_READS);
            return IntNode.valueOf(reads.get());
          };
      return new RunExecution(request, reader, lease).run(watchdog, LONG);
    }
  }

  private static PooledWorker worker(FuzzProcess process) {
    return new PooledWorker(
        WorkerProcess.of(process, Thread.ofVirtual().factory()),
        WorkerRole.RUNNER,
        new WorkerMessage.Ready(1, Set.of(Language.JAVASCRIPT), 1),
        Instant.EPOCH);
  }

  private static void check(RunReport report, Optional<EndReason> end, FuzzProcess process) {
    switch (report.outcome()) {
      case OK, GUEST_ERROR, OUTPUT_EXCEEDED, QUOTA_EXCEEDED, CAPABILITY_DENIED ->
          assertThat(end.isPresent()).isEqualTo(process.killed());
      case CPU_EXCEEDED, WALL_EXCEEDED, STATEMENTS_EXCEEDED, INTERNAL_ERROR ->
          assertThat(end).contains(EndReason.SPOILT);
      case MEMORY_EXCEEDED -> assertThat(end.orElseThrow()).isIn(EndReason.SPOILT, EndReason.LOST);
      case WORKER_LOST -> assertThat(end).contains(EndReason.LOST);
      case PROTOCOL_VIOLATION -> assertThat(end).contains(EndReason.VIOLATION);
      case REJECTED, CANCELLED -> throw new AssertionError("not the worker's to claim");
    }
    assertThat(process.isAlive()).as("lives, unless it was let go").isEqualTo(end.isEmpty());
    assertThat(report.toString()).doesNotContain(MARK);
    assertThat(report.log().stream().mapToLong(line -> line.text().length()).sum())
        .isLessThanOrEqualTo(65 * 1024);
    assertThat(report.failure() == null).isEqualTo(report.outcome() == Outcome.OK);
    if (report.outcome() != Outcome.OK) {
      assertThat(report.value()).isNull();
      assertThat(report.effects()).isEmpty();
    }
    assertThat(report.effects())
        .hasSizeLessThanOrEqualTo(20)
        .allMatch(effect -> effect.needs().toString().equals("records.write:numbers"));
  }

  private static void checkSound(RunReport report, FuzzCase said) {
    assertThat(report.outcome().wireName()).isEqualTo(said.end().path("outcome").asText());
    assertThat(report.value()).isEqualTo(said.end().path("value").textValue());
    assertThat(report.effects())
        .isEqualTo(Json.mapper().convertValue(said.end().path("effects"), EFFECTS));
  }

  /** Reads the same as if something else than a run's words were awaited. */
  static void hearElsewhere(FuzzCase said) {
    for (var awaited : List.of(Awaited.READY, Awaited.PREPARED, Awaited.CHECKED)) {
      try {
        awaited.read(new ByteArrayInputStream(said.bytes()));
      } catch (ProtocolException | EOFException e) {
        assertThat(e).hasNoCause();
      } catch (IOException e) {
        throw new AssertionError("no other failure may leave a reader", e);
      }
    }
  }
}
