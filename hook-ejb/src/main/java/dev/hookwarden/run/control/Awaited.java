package dev.hookwarden.run.control;

import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.WorkerMessage;

/** What a frame of a worker may cost, by what the host waits for. */
final class Awaited {
  /** One member of a set of languages, or an id. */
  private static final int SMALL_BYTES = 1024;

  private static final int SMALL_TOKENS = 64;

  /** 100 diagnostics of six members each. */
  private static final int CHECKED_TOKENS = 2_000;

  /** 500 matches of five members each, and as many broken rules of two. */
  private static final int SCANNED_TOKENS = 10_000;

  /** 500 matches of less than 250 bytes, and as many broken rules whose words may take six each. */
  private static final int SCANNED_BYTES = 2 * 1024 * 1024;

  /** A failure: 4,000 characters and 50 frames of 200, of which each may take six bytes. */
  private static final long FAILURE_BYTES = 128 * 1024;

  private static final long FAILURE_TOKENS = 1_024;

  /** A query: ten conditions of 4,096 characters, and two keys. */
  private static final long QUERY_BYTES = 10 * 3 * 4_096 + 16 * 1024;

  /** What is around the value of an effect. */
  private static final long EFFECT_BYTES = 256;

  private static final long EFFECT_TOKENS = 32;

  /** A control character takes one byte as text and six as JSON. */
  private static final long LOG_ESCAPING = 6;

  private static final long LOG_BATCH_BYTES = 16 * 1024;

  /** The first words of a worker. */
  static final FrameReader<WorkerMessage> READY = small();

  /** The answer to a version. */
  static final FrameReader<WorkerMessage> PREPARED = small();

  /** The answer to a submission: compiled code may be longer than its source by a factor. */
  static final FrameReader<WorkerMessage> CHECKED =
      new FrameReader<>(WorkerMessage.class, Frames.MAX_BYTES, CHECKED_TOKENS);

  /** The answer to a scan. */
  static final FrameReader<WorkerMessage> SCANNED =
      new FrameReader<>(WorkerMessage.class, SCANNED_BYTES, SCANNED_TOKENS);

  private Awaited() {}

  /** Anything that a worker may say during a run, as its limits are. */
  static FrameReader<WorkerMessage> during(Limits limits) {
    ResourceLimits resources = limits.resources();
    Quotas quotas = limits.quotas();
    long effects =
        (long) quotas.recordWrites()
            + quotas.notifies()
            + quotas.emails()
            + quotas.calls()
            + quotas.emits();
    // The result is JSON within a string, where each quotation mark takes two bytes; effects are
    // written again, which makes some numbers half as long again.
    long completed = 2L * resources.resultBytes() + EFFECT_BYTES * effects + FAILURE_BYTES;
    long log = LOG_ESCAPING * (resources.logBytes() + RunLog.SLACK_BYTES) + LOG_BATCH_BYTES;
    long tokens = resources.resultBytes() + EFFECT_TOKENS * effects + FAILURE_TOKENS;
    return new FrameReader<>(
        WorkerMessage.class,
        atMostAFrame(Math.max(Math.max(completed, log), QUERY_BYTES)),
        atMostAFrame(tokens));
  }

  private static FrameReader<WorkerMessage> small() {
    return new FrameReader<>(WorkerMessage.class, SMALL_BYTES, SMALL_TOKENS);
  }

  private static int atMostAFrame(long wanted) {
    return (int) Math.min(wanted, Frames.MAX_BYTES);
  }
}
