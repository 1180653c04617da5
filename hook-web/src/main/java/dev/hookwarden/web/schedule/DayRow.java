package dev.hookwarden.web.schedule;

import dev.hookwarden.schedule.boundary.PlannedDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A day of the calendar.
 *
 * @param title its name
 * @param entries what is planned
 */
public record DayRow(String title, List<Entry> entries) {
  private static final DateTimeFormatter TITLE =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * What is planned of a schedule for the day.
   *
   * @param schedule its id
   * @param name the hook and the schedule
   * @param times when, in words
   */
  public record Entry(UUID schedule, String name, String times) {}

  static DayRow from(PlannedDay day) {
    return new DayRow(
        TITLE.format(day.date()),
        day.items().stream()
            .map(
                item ->
                    new Entry(
                        item.schedule().id(),
                        item.schedule().hook() + " " + item.schedule().name(),
                        times(item)))
            .toList());
  }

  private static String times(PlannedDay.Item item) {
    if (item.count() <= item.times().size()) {
      return item.times().stream().map(TIME::format).collect(Collectors.joining(", "));
    }
    String count =
        item.count() >= PlannedDay.Item.MAX_COUNT
            ? PlannedDay.Item.MAX_COUNT + " times or more"
            : item.count() + " times";
    return "%s, from %s".formatted(count, TIME.format(item.times().getFirst()));
  }
}
