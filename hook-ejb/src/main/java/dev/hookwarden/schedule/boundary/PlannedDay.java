package dev.hookwarden.schedule.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is planned for a day, in UTC.
 *
 * @param date the day
 * @param items by schedule, in the order of their first times
 */
public record PlannedDay(LocalDate date, List<Item> items) {
  /** Copies. */
  public PlannedDay {
    items = List.copyOf(items);
  }

  /**
   * What is planned of a schedule for a day.
   *
   * @param schedule which one
   * @param times the first times of the day, three at most
   * @param count how many there are; 100 stands for all above
   */
  public record Item(ScheduleView.Identity schedule, List<Instant> times, int count) {
    /** The most that are counted. */
    public static final int MAX_COUNT = 100;

    /** Copies. */
    public Item {
      times = List.copyOf(times);
    }
  }
}
