package dev.hookwarden.timing.boundary;

import dev.hookwarden.timing.control.CronTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What times follow from. */
public sealed interface Timing {
  /**
   * The next time after one.
   *
   * @param anchor when it began to hold
   */
  Optional<Instant> next(Instant after, Instant anchor, ZoneId zone);

  /** The shortest time between two of its times. */
  Duration leastGap();

  /**
   * A cron expression with seconds.
   *
   * @param expression such as {@code 0 0 6 ? * MON-FRI}
   */
  record Cron(String expression) implements Timing {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public Cron {
      expression = String.join(" ", expression.strip().split("\\s+"));
      CronTimes.parse(expression);
    }

    @Override
    public Optional<Instant> next(Instant after, Instant anchor, ZoneId zone) {
      return CronTimes.of(expression).next(after, zone);
    }

    @Override
    public Duration leastGap() {
      return CronTimes.of(expression).leastGap();
    }
  }

  /**
   * Again and again, the first time one interval after it began to hold.
   *
   * @param interval at least a second, at most 366 days
   */
  record Every(Duration interval) implements Timing {
    private static final Duration MOST = Duration.ofDays(366);

    /**
     * Validates.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public Every {
      if (interval.compareTo(Duration.ofSeconds(1)) < 0 || interval.compareTo(MOST) > 0) {
        throw new IllegalArgumentException("from PT1S to 366 days (PT8784H)");
      }
      interval = Duration.ofMillis(interval.toMillis());
    }

    @Override
    public Optional<Instant> next(Instant after, Instant anchor, ZoneId zone) {
      if (after.isBefore(anchor)) {
        return Optional.of(anchor.plus(interval));
      }
      long passed = Duration.between(anchor, after).dividedBy(interval);
      return Optional.of(anchor.plus(interval.multipliedBy(passed + 1)));
    }

    @Override
    public Duration leastGap() {
      return interval;
    }
  }

  /**
   * Once.
   *
   * @param at when, in the years 2000 to 2199; kept in milliseconds
   */
  record Once(Instant at) implements Timing {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * Validates.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public Once {
      if (at.isBefore(FIRST) || !at.isBefore(END)) {
        throw new IllegalArgumentException("from the year 2000 to 2199");
      }
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Optional<Instant> next(Instant after, Instant anchor, ZoneId zone) {
      return at.isAfter(after) ? Optional.of(at) : Optional.empty();
    }

    @Override
    public Duration leastGap() {
      return Duration.ofDays(366);
    }
  }
}
