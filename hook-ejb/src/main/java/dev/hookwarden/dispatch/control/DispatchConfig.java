package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.ConfigReader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of the queue.
 *
 * @param runs how many runs of the queue this server executes at a time ({@code
 *     hookwarden.dispatch.runs}); one more than there are workers, so that none of them waits while
 *     what another one did is stored
 * @param perWorkspace how many of these may be of one workspace ({@code
 *     hookwarden.dispatch.runs-per-workspace}) while others have work; one less than there are
 *     workers, so that there is one for them
 * @param lease after how long without a sign of life the run of a server is another's ({@code
 *     hookwarden.dispatch.lease})
 * @param sweepInterval how often the server looks for work that nobody told it of ({@code
 *     hookwarden.dispatch.sweep-interval})
 * @param mostWaiting the most runs of a workspace that wait ({@code
 *     hookwarden.dispatch.max-waiting})
 * @param retries when a failed run is tried again
 * @param intake what holds for what comes in
 */
public record DispatchConfig(
    int runs,
    int perWorkspace,
    Duration lease,
    Duration sweepInterval,
    int mostWaiting,
    RetryConfig retries,
    IntakeConfig intake) {
  /**
   * When a failed run is tried again.
   *
   * @param first the shortest pause ({@code hookwarden.dispatch.retry-first})
   * @param most the longest ({@code hookwarden.dispatch.retry-most})
   */
  public record RetryConfig(Duration first, Duration most) {}

  /**
   * What holds for what comes in.
   *
   * @param window how long the same is not taken in twice ({@code
   *     hookwarden.dispatch.idempotency-window})
   * @param mostWaiters how many callers wait for their runs at a time ({@code
   *     hookwarden.dispatch.max-waiters})
   */
  public record IntakeConfig(Duration window, int mostWaiters) {}

  /**
   * Reads and validates.
   *
   * @param source answers the value of a key, empty where it is not set
   * @throws IllegalArgumentException naming every setting that is not valid
   */
  public static DispatchConfig read(Function<String, Optional<String>> source) {
    ConfigReader reader = new ConfigReader(source);
    int cores = Runtime.getRuntime().availableProcessors();
    int workers = reader.integer("hookwarden.worker.count", cores, 1, 256);
    DispatchConfig config =
        new DispatchConfig(
            reader.integer("hookwarden.dispatch.runs", Math.min(256, workers + 1), 1, 256),
            reader.integer(
                "hookwarden.dispatch.runs-per-workspace", Math.max(1, workers - 1), 1, 256),
            reader.duration(
                "hookwarden.dispatch.lease",
                Duration.ofMinutes(2),
                Duration.ofSeconds(5),
                Duration.ofHours(1)),
            reader.duration(
                "hookwarden.dispatch.sweep-interval",
                Duration.ofSeconds(2),
                Duration.ofMillis(100),
                Duration.ofMinutes(1)),
            reader.integer("hookwarden.dispatch.max-waiting", 100_000, 1, 10_000_000),
            retries(reader),
            intake(reader));
    reader.requireNoErrors();
    return config;
  }

  private static RetryConfig retries(ConfigReader reader) {
    Duration least = Duration.ofMillis(10);
    Duration most = Duration.ofDays(1);
    RetryConfig retries =
        new RetryConfig(
            reader.duration("hookwarden.dispatch.retry-first", Duration.ofSeconds(2), least, most),
            reader.duration("hookwarden.dispatch.retry-most", Duration.ofMinutes(15), least, most));
    if (retries.most().compareTo(retries.first()) < 0) {
      reader.error("hookwarden.dispatch.retry-most", "no shorter than retry-first");
    }
    return retries;
  }

  private static IntakeConfig intake(ConfigReader reader) {
    return new IntakeConfig(
        reader.duration(
            "hookwarden.dispatch.idempotency-window",
            Duration.ofHours(24),
            Duration.ofSeconds(1),
            Duration.ofDays(30)),
        reader.integer("hookwarden.dispatch.max-waiters", 64, 0, 10_000));
  }
}
