package dev.hookwarden.schedule.control;

import dev.hookwarden.platform.ConfigReader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How schedules are kept.
 *
 * @param missedAfter {@code hookwarden.schedule.missed-after}: a time that is decided later than
 *     this was missed
 * @param sweepInterval {@code hookwarden.schedule.sweep-interval}: how often times are looked for
 *     that the clock forgot
 * @param checkIn {@code hookwarden.schedule.check-in}: how often the servers of a cluster tell each
 *     other that they live
 */
public record ScheduleConfig(Duration missedAfter, Duration sweepInterval, Duration checkIn) {
  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException with all errors
   */
  public static ScheduleConfig from(Function<String, Optional<String>> source) {
    ConfigReader reader = new ConfigReader(source);
    ScheduleConfig config =
        new ScheduleConfig(
            reader.duration(
                "hookwarden.schedule.missed-after",
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                Duration.ofHours(1)),
            reader.duration(
                "hookwarden.schedule.sweep-interval",
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofMinutes(10)),
            reader.duration(
                "hookwarden.schedule.check-in",
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1)));
    reader.requireNoErrors();
    return config;
  }
}
