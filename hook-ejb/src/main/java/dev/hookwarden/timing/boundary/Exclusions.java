package dev.hookwarden.timing.boundary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which nothing takes place.
 *
 * @param dates single days
 * @param weekdays days of every week, six at most
 */
public record Exclusions(Set<LocalDate> dates, Set<DayOfWeek> weekdays) {
  /** No days. */
  public static final Exclusions NONE = new Exclusions(Set.of(), Set.of());

  /**
   * Copies and validates.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public Exclusions {
    dates = Set.copyOf(dates);
    weekdays = Set.copyOf(weekdays);
    if (weekdays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("all days of the week are excluded");
    }
  }

  /** Whether nothing takes place on a day. */
  public boolean contains(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek()) || dates.contains(day);
  }

  /** Whether no day is excluded. */
  public boolean isEmpty() {
    return dates.isEmpty() && weekdays.isEmpty();
  }

  /** The days as they are written: weekdays from Monday in lower case, then dates in order. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    new TreeSet<>(weekdays).forEach(day -> texts.add(day.name().toLowerCase(Locale.ROOT)));
    new TreeSet<>(dates).forEach(date -> texts.add(date.toString()));
    return List.copyOf(texts);
  }
}
