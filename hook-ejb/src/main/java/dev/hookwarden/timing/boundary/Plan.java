package dev.hookwarden.timing.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When something takes place, and what if it can't.
 *
 * @param timing what the times follow from
 * @param zone where days and the hours of a cron expression are those of the clocks
 * @param exclusions days on which nothing takes place
 * @param jitter every firing is later than planned by a time that is below this one
 * @param misfire what happens to missed firings
 * @param overlap what happens while the firing before has not ended
 */
public record Plan(
    Timing timing,
    ZoneId zone,
    Exclusions exclusions,
    Duration jitter,
    Misfire misfire,
    Overlap overlap) {
  /** The most times that are excluded in a row before there is said to be no next one. */
  private static final int MAX_EXCLUDED = 1_000;

  /** The next planned time after one, which is not excluded; empty if there is none. */
  public Optional<Instant> next(Instant after, Instant anchor) {
    Optional<Instant> next = timing.next(after, anchor, zone);
    for (int i = 0; next.isPresent() && isExcluded(next.get()); i++) {
      if (i == MAX_EXCLUDED) {
        return Optional.empty();
      }
      Instant nextDay = day(next.get()).plusDays(1).atStartOfDay(zone).toInstant();
      next = timing.next(nextDay.minusNanos(1), anchor, zone);
    }
    return next;
  }

  /**
   * The next planned times.
   *
   * @param count the most of them
   */
  public List<Instant> next(Instant after, Instant anchor, int count) {
    List<Instant> times = new ArrayList<>();
    Optional<Instant> next = next(after, anchor);
    while (next.isPresent() && times.size() < count) {
      times.add(next.get());
      next = times.size() < count ? next(next.get(), anchor) : Optional.empty();
    }
    return List.copyOf(times);
  }

  /** When a planned firing of a schedule is due: later by what only these two decide. */
  public Instant due(UUID schedule, Instant planned) {
    if (jitter.isZero()) {
      return planned;
    }
    long mixed =
        schedule.getLeastSignificantBits() ^ (planned.toEpochMilli() * 0x9E37_79B9_7F4A_7C15L);
    mixed = (mixed ^ (mixed >>> 31)) * 0xBF58_476D_1CE4_E5B9L;
    return planned.plusMillis(Long.remainderUnsigned(mixed ^ (mixed >>> 29), jitter.toMillis()));
  }

  /** When it takes place, for people. */
  public String words() {
    return switch (timing) {
      case Timing.Cron cron -> "at %s (%s)".formatted(cron.expression(), zone.getId());
      case Timing.Every every -> "every " + words(every.interval());
      case Timing.Once once -> "once, at " + once.at();
    };
  }

  /** What else holds, for people, to be said after {@link #words}. */
  public String conditions() {
    StringBuilder text = new StringBuilder();
    if (!exclusions.isEmpty()) {
      text.append(", not on ").append(String.join(", ", exclusions.texts()));
    }
    if (!jitter.isZero()) {
      text.append(", later by up to ").append(words(jitter));
    }
    return text.append("; ")
        .append(misfire.words())
        .append("; ")
        .append(overlap.words())
        .toString();
  }

  private boolean isExcluded(Instant time) {
    return !exclusions.isEmpty() && exclusions.contains(day(time));
  }

  private LocalDate day(Instant time) {
    return time.atZone(zone).toLocalDate();
  }

  private static String words(Duration duration) {
    long seconds = duration.toSeconds();
    if (duration.getNano() != 0) {
      return duration.toString();
    }
    if (seconds % 86_400 == 0) {
      return count(seconds / 86_400, "day");
    }
    if (seconds % 3_600 == 0) {
      return count(seconds / 3_600, "hour");
    }
    return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
  }

  private static String count(long number, String unit) {
    return number == 1 ? "1 " + unit : "%,d %ss".formatted(number, unit);
  }
}
