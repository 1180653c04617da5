package dev.hookwarden.run.control;

import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;

/**
 * Asks the analyst. A source that breaks the analyst is at fault itself: its author gets an answer
 * in words, and everybody else a new analyst.
 *
 * @param pool the analysts
 * @param watchdog ends one that does not answer
 * @param timeout after this time
 * @param meter counts
 */
record Analysts(WorkerPool pool, Watchdog watchdog, Duration timeout, RunMeter meter) {
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

  <T> T ask(UUID workspace, Question<T> question) {
    long begin = System.nanoTime();
    try (Lease lease = pool.acquire(workspace, "", QUEUE_TIMEOUT)) {
      meter.waited(WorkerRole.ANALYST, Duration.ofNanos(System.nanoTime() - begin));
      try (Watchdog.Guard guard = watchdog.watch(lease.worker().process(), timeout)) {
        return ask(lease, guard, question);
      }
    }
  }

  private <T> T ask(Lease lease, Watchdog.Guard guard, Question<T> question) {
    WorkerProcess analyst = lease.worker().process();
    try {
      analyst.send(question.message());
      T answer = question.answer(analyst.receive(question.awaited()));
      lease.worker().finished("");
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
