package dev.hookwarden.timing.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The times of a cron expression with seconds: seconds, minutes, hours, day of month, month, day of
 * week and, if wanted, year, as Quartz writes them. Exactly one of the two days is {@code ?}.
 *
 * <p>Where clocks are set, an expression that names hours fires once: a time that a day does not
 * have fires when the clock has been set, a time that it has twice fires the first time. One that
 * fires in every hour goes on as if nothing had happened. Vixie cron does it in the same way.
 */
public final class CronTimes {
  /** The most characters of an expression. */
  public static final int MAX_CHARS = 200;

  private static final int LAST_YEAR = 2199;

  /** How many expressions are kept as they were read, with a day of each. */
  private static final int KEPT = 64;

  private static final Map<String, CronTimes> READ =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75F, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CronTimes> eldest) {
              return size() > KEPT;
            }
          });

  private final BitSet seconds;
  private final BitSet minutes;
  private final BitSet hours;
  private final BitSet months;
  private final CronDays days;
  private final @Nullable BitSet years;
  private volatile @Nullable ChangingDay lastChange;

  /** The times of a day on which clocks are set, in seconds since 1970, in their order. */
  private record ChangingDay(LocalDate day, ZoneId zone, long[] times) {}

  private CronTimes(String[] fields) {
    this.seconds = CronField.SECOND.read(fields[0]);
    this.minutes = CronField.MINUTE.read(fields[1]);
    this.hours = CronField.HOUR.read(fields[2]);
    this.months = CronField.MONTH.read(fields[4]);
    this.days = fields[5].equals("?") ? CronDays.ofMonth(fields[3]) : CronDays.ofWeek(fields[5]);
    this.years = fields.length < 7 ? null : CronField.YEAR.read(fields[6]);
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public static CronTimes parse(String expression) {
    String[] fields = expression.strip().split(" +");
    if (expression.length() > MAX_CHARS || fields.length < 6 || fields.length > 7) {
      throw new IllegalArgumentException(
          "6 or 7 fields are needed: seconds, minutes, hours, day of month, month, day of week and,"
              + " if wanted, year");
    }
    if (fields[3].equals("?") == fields[5].equals("?")) {
      throw new IllegalArgumentException("one of day of month and day of week must be ?");
    }
    return new CronTimes(fields);
  }

  /**
   * An expression that was read before, if it is still known, or else now.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public static CronTimes of(String expression) {
    CronTimes known = READ.get(expression);
    if (known == null) {
      known = parse(expression);
      READ.put(expression, known);
    }
    return known;
  }

  /** The shortest time between two of its times, as far as within one day and the next. */
  public Duration leastGap() {
    int day = Math.toIntExact(Duration.ofDays(1).toSeconds());
    int least = day;
    LocalTime first = firstOfDay();
    @Nullable LocalTime before = null;
    for (LocalTime time = first; time != null; time = after(time)) {
      if (before != null) {
        least = Math.min(least, time.toSecondOfDay() - before.toSecondOfDay());
      }
      before = time;
    }
    int last = before == null ? 0 : before.toSecondOfDay();
    return Duration.ofSeconds(Math.min(least, first.toSecondOfDay() + day - last));
  }

  /** The next time after one; empty if there is none before the year 2200. */
  public Optional<Instant> next(Instant after, ZoneId zone) {
    LocalDate start = after.atZone(zone).toLocalDate();
    for (YearMonth month = YearMonth.from(start);
        month.getYear() <= LAST_YEAR;
        month = month.plusMonths(1)) {
      if (!months.get(month.getMonthValue()) || (years != null && !years.get(month.getYear()))) {
        continue;
      }
      BitSet wanted = days.in(month);
      int from = month.equals(YearMonth.from(start)) ? start.getDayOfMonth() : 1;
      for (int day = wanted.nextSetBit(from); day >= 0; day = wanted.nextSetBit(day + 1)) {
        Instant found = onDay(month.atDay(day), after, zone);
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Instant onDay(LocalDate day, Instant after, ZoneId zone) {
    Instant begin = day.atStartOfDay(zone).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    ZoneOffsetTransition change = zone.getRules().nextTransition(begin.minusNanos(1));
    if (change != null && !change.getInstant().isAfter(end)) {
      return firstAfter(after, changing(day, zone));
    }
    ZoneOffset offset = zone.getRules().getOffset(begin);
    LocalTime time =
        after.isBefore(begin) ? firstOfDay() : after(after.atOffset(offset).toLocalTime());
    return time == null ? null : day.atTime(time).toInstant(offset);
  }

  private static @Nullable Instant firstAfter(Instant after, long[] times) {
    int found = Arrays.binarySearch(times, after.getEpochSecond());
    int next = found < 0 ? -found - 1 : found + 1;
    return next < times.length ? Instant.ofEpochSecond(times[next]) : null;
  }

  /** Finding them takes long, and who asks for one often asks for the next. */
  private long[] changing(LocalDate day, ZoneId zone) {
    ChangingDay last = lastChange;
    if (last == null || !last.day().equals(day) || !last.zone().equals(zone)) {
      long[] times = all(day, zone).stream().mapToLong(Instant::getEpochSecond).toArray();
      last = new ChangingDay(day, zone, times);
      lastChange = last;
    }
    return last.times();
  }

  /** All its times of a day on which clocks are set. */
  private TreeSet<Instant> all(LocalDate day, ZoneId zone) {
    TreeSet<Instant> all = new TreeSet<>();
    boolean isEveryHour = hours.cardinality() == CronField.HOUR.size();
    for (LocalTime time = firstOfDay(); time != null; time = after(time)) {
      LocalDateTime local = day.atTime(time);
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      if (!offsets.isEmpty()) {
        all.add(local.toInstant(offsets.getFirst()));
      }
      if (offsets.size() > 1 && isEveryHour) {
        all.add(local.toInstant(offsets.getLast()));
      }
      if (offsets.isEmpty() && !isEveryHour) {
        all.add(zone.getRules().getTransition(local).getInstant());
      }
    }
    return all;
  }

  private LocalTime firstOfDay() {
    return LocalTime.of(hours.nextSetBit(0), minutes.nextSetBit(0), seconds.nextSetBit(0));
  }

  /** The next time of the same day; {@code null} if there is none. */
  private @Nullable LocalTime after(LocalTime time) {
    int hour = time.getHour();
    if (hours.get(hour)) {
      int minute = time.getMinute();
      if (minutes.get(minute)) {
        int second = seconds.nextSetBit(time.getSecond() + 1);
        if (second >= 0) {
          return LocalTime.of(hour, minute, second);
        }
      }
      int next = minutes.nextSetBit(minute + 1);
      if (next >= 0) {
        return LocalTime.of(hour, next, seconds.nextSetBit(0));
      }
    }
    int next = hours.nextSetBit(hour + 1);
    return next < 0 ? null : LocalTime.of(next, minutes.nextSetBit(0), seconds.nextSetBit(0));
  }
}
