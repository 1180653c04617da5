package dev.hookwarden.timing.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days of a month that a cron expression wants. */
@FunctionalInterface
interface CronDays {
  /** The days of a month, from 1. */
  BitSet in(YearMonth month);

  /** The days of the field day of month, for which {@code ?} stands in the other one. */
  static CronDays ofMonth(String text) {
    Matcher special = Special.OF_MONTH.matcher(text.toUpperCase(Locale.ROOT));
    if (!special.matches()) {
      BitSet days = CronField.DAY_OF_MONTH.read(text);
      return month -> within(days, month);
    }
    if (special.group("near") != null) {
      int day = CronField.DAY_OF_MONTH.number(special.group("near"), text);
      return month -> day > month.lengthOfMonth() ? new BitSet() : one(nearest(month.atDay(day)));
    }
    if (special.group("work") != null) {
      return month -> one(nearest(month.atEndOfMonth()));
    }
    int before = special.group("before") == null ? 0 : Integer.parseInt(special.group("before"));
    if (before > 30) {
      throw CronField.DAY_OF_MONTH.wrong(text);
    }
    return month ->
        before >= month.lengthOfMonth()
            ? new BitSet()
            : one(month.atEndOfMonth().minusDays(before));
  }

  /** The days of the field day of week. */
  static CronDays ofWeek(String text) {
    Matcher special = Special.OF_WEEK.matcher(text.toUpperCase(Locale.ROOT));
    if (!special.matches()) {
      BitSet days = CronField.DAY_OF_WEEK.read(text);
      return month -> {
        BitSet found = new BitSet();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
          if (days.get(number(month.atDay(day).getDayOfWeek()))) {
            found.set(day);
          }
        }
        return found;
      };
    }
    DayOfWeek weekday = weekday(CronField.DAY_OF_WEEK.number(special.group("day"), text));
    if (special.group("nth") == null) {
      return month -> one(month.atDay(1).with(TemporalAdjusters.lastInMonth(weekday)));
    }
    int nth = Integer.parseInt(special.group("nth"));
    return month -> {
      LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
      return YearMonth.from(day).equals(month) ? one(day) : new BitSet();
    };
  }

  private static BitSet within(BitSet days, YearMonth month) {
    return days.get(0, month.lengthOfMonth() + 1);
  }

  private static BitSet one(LocalDate day) {
    BitSet days = new BitSet();
    days.set(day.getDayOfMonth());
    return days;
  }

  /** The nearest day from Monday to Friday in the same month. */
  private static LocalDate nearest(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
      case SUNDAY ->
          day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
      default -> day;
    };
  }

  /** Cron counts the days of a week from Sunday, which is 1. */
  private static int number(DayOfWeek day) {
    return day.getValue() % 7 + 1;
  }

  private static DayOfWeek weekday(int number) {
    return DayOfWeek.of(number == 1 ? 7 : number - 1);
  }

  /** What is no set of numbers. */
  final class Special {
    private static final Pattern OF_MONTH =
        Pattern.compile("(?<near>[0-9]{1,2})W|(?<work>LW)|L(?:-(?<before>[0-9]{1,2}))?");
    private static final Pattern OF_WEEK =
        Pattern.compile("(?<day>[0-9]|[A-Z]{3})(?:L|#(?<nth>[1-5]))");

    private Special() {}
  }
}
