package dev.hookwarden.run.control;

import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.Examination;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/**
 * Asks the analysts. A source that breaks an analyst is at fault itself: its author gets an answer
 * in words, and everybody else a new analyst. A source may also capture one without a trace, so
 * what decides about a stored version comes from an analyst that has seen nothing else.
 *
 * @param pool the analysts
 * @param turns whose turn it is with them
 * @param watchdog ends one that does not answer
 * @param timeout after this time
 * @param meter counts
 */
record Analysts(
    WorkerPool pool, AnalystTurns turns, Watchdog watchdog, Duration timeout, RunMeter meter) {
  private static final System.Logger LOG = System.getLogger(Analysts.class.getName());
  private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(60);

  /**
   * What is asked, and what an answer is.
   *
   * @param <T> the answer
   */
  interface Question<T> {
    /** What is sent. */
    HostMessage message();

    /** Reads what may come back. */
    FrameReader<WorkerMessage> awaited();

    /**
     * The answer, if it is one.
     *
     * @throws ProtocolException if no honest analyst could have sent it
     */
    T answer(WorkerMessage message) throws ProtocolException;

    /** Whether an analyst that answered so is to answer nobody else. */
    boolean spoils(T answer);

    /**
     * The answer in place of one that never came.
     *
     * @param what what happened to the analyst, such as {@code "ended on this source"}
     */
    T broken(String what);
  }

  /** Asks an analyst that may have seen other sources of the workspace. */
  <T> T ask(UUID workspace, Question<T> question) {
    return inTurn(
        workspace, left -> pool.acquire(workspace, "", left), lease -> ask(lease, question));
  }

  /** Asks an analyst that has seen no other source, and will see none. */
  <T> T askAlone(UUID workspace, Question<T> question) {
    return inTurn(
        workspace, left -> pool.acquireAlone(workspace, left), lease -> ask(lease, question));
  }

  /**
   * Asks an analyst that has seen no other source, and will see none, whether a source compiles,
   * and if so what rules point at. In this order: the parsers of the scanner are native code.
   */
  Examination examine(UUID workspace, Check check, Scan scan) {
    return inTurn(
        workspace,
        left -> pool.acquireAlone(workspace, left),
        lease -> {
          WorkerMessage.Checked checked = ask(lease, check);
          return new Examination(checked, checked.code() == null ? null : ask(lease, scan));
        });
  }

  private <T> T inTurn(
      UUID workspace, Function<Duration, Lease> acquisition, Function<Lease, T> questions) {
    long begin = System.nanoTime();
    try (AnalystTurns.Turn _ = turns.take(workspace, QUEUE_TIMEOUT);
        Lease lease = acquisition.apply(QUEUE_TIMEOUT.minus(since(begin)))) {
      meter.waited(WorkerRole.ANALYST, since(begin));
      return questions.apply(lease);
    }
  }

  private static Duration since(long beginNanos) {
    return Duration.ofNanos(System.nanoTime() - beginNanos);
  }

  private <T> T ask(Lease lease, Question<T> question) {
    try (Watchdog.Guard guard = watchdog.watch(lease.worker().process(), timeout)) {
      return ask(lease, guard, question);
    }
  }

  private <T> T ask(Lease lease, Watchdog.Guard guard, Question<T> question) {
    WorkerProcess analyst = lease.worker().process();
    try {
      analyst.send(question.message());
      T answer = question.answer(analyst.receive(question.awaited()));
      lease.worker().checked();
      if (question.spoils(answer)) {
        lease.spoil(EndReason.SPOILT);
      }
      return answer;
    } catch (ProtocolException e) {
      LOG.log(Level.WARNING, "The analyst broke the protocol", e);
      lease.spoil(EndReason.VIOLATION);
      return question.broken("failed on this source");
    } catch (IOException e) {
      analyst.end();
      lease.spoil(EndReason.LOST);
      return question.broken(
          guard.fired()
              ? "did not finish within %,d ms".formatted(timeout.toMillis())
              : "ended on this source, perhaps for want of memory");
    }
  }
}
