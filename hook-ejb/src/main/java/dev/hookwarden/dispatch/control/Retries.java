package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Decides what follows a run of the queue. Knows no clock and no database. */
final class Retries {
  /** Each pause is so many times the one before. */
  private static final int GROWTH = 3;

  /** How far a pause may be from what it should be, as a share. */
  private static final double JITTER = 0.25;

  private final DispatchConfig.RetryConfig config;
  private final RandomGenerator random;

  Retries(DispatchConfig.RetryConfig config, RandomGenerator random) {
    this.config = config;
    this.random = random;
  }

  /** What follows. */
  sealed interface Verdict {
    /** Nothing: it came to the end that it was meant to come to. */
    record Done() implements Verdict {}

    /**
     * Another attempt.
     *
     * @param pause after this time
     * @param failure what identifies the failure
     */
    record Again(Duration pause, String failure) implements Verdict {}

    /**
     * None.
     *
     * @param reason why
     * @param words what went wrong
     */
    record GiveUp(DeadReason reason, String words) implements Verdict {}
  }

  /**
   * What follows a run.
   *
   * @param report how it ended
   * @param failedBefore how many runs failed before
   * @param lastFailure what identifies the failure of the last of them; {@code null} if none did
   * @param most how often a run is tried again
   */
  Verdict after(RunReport report, int failedBefore, @Nullable String lastFailure, int most) {
    return switch (report.outcome()) {
      case OK, REJECTED -> new Verdict.Done();
      case CAPABILITY_DENIED, PROTOCOL_VIOLATION ->
          new Verdict.GiveUp(DeadReason.NOT_RETRIED, words(report));
      case GUEST_ERROR,
          CPU_EXCEEDED,
          MEMORY_EXCEEDED,
          STATEMENTS_EXCEEDED,
          OUTPUT_EXCEEDED,
          QUOTA_EXCEEDED ->
          unlessTheSame(report, failedBefore, lastFailure, most);
      case CANCELLED ->
          report.isTooLarge()
              ? unlessTheSame(report, failedBefore, lastFailure, most)
              : again(report, failedBefore, identify(report), most);
      case WALL_EXCEEDED, WORKER_LOST, INTERNAL_ERROR ->
          again(report, failedBefore, identify(report), most);
    };
  }

  private Verdict unlessTheSame(
      RunReport report, int failedBefore, @Nullable String lastFailure, int most) {
    String failure = identify(report);
    return failure.equals(lastFailure)
        ? new Verdict.GiveUp(DeadReason.SAME_FAILURE, words(report))
        : again(report, failedBefore, failure, most);
  }

  private Verdict again(RunReport report, int failedBefore, String failure, int most) {
    return failedBefore >= most
        ? new Verdict.GiveUp(DeadReason.RETRIES_EXHAUSTED, words(report))
        : new Verdict.Again(pause(failedBefore), failure);
  }

  /**
   * How long to wait.
   *
   * @param failedBefore how many runs failed before the last one
   */
  Duration pause(int failedBefore) {
    double first = config.first().toNanos();
    double most = config.most().toNanos();
    double wanted = first * Math.pow(GROWTH, failedBefore);
    double spread = wanted * (1 + JITTER * (2 * random.nextDouble() - 1));
    return Duration.ofNanos((long) Math.clamp(spread, first, most));
  }

  /** What two failures have in common if they are the same: outcome, name, message and frames. */
  static String identify(RunReport report) {
    GuestFailure failure = report.failure();
    return Sha256.ofFields(report.outcome().wireName(), failure == null ? "" : Json.write(failure));
  }

  private static String words(RunReport report) {
    GuestFailure failure = report.failure();
    Outcome outcome = report.outcome();
    return failure == null
        ? outcome.wireName()
        : "%s: %s: %s".formatted(outcome.wireName(), failure.name(), failure.message());
  }
}
