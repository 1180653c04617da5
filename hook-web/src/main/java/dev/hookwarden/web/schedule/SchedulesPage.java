package dev.hookwarden.web.schedule;

import dev.hookwarden.schedule.boundary.ScheduleActs;
import dev.hookwarden.schedule.boundary.ScheduleView;
import dev.hookwarden.schedule.boundary.Schedules;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Outcomes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schedules of the workspace, and what is planned for a week. */
@Named
@RequestScoped
public class SchedulesPage {
  @Inject private Schedules schedules;
  @Inject private ScheduleActs acts;
  @Inject private ScheduleButtons buttons;
  @Inject private Outcomes outcomes;

  private Cursor<ScheduleRow> page = cursor(List.of());
  private List<DayRow> week = List.of();
  private boolean loaded;
  private @Nullable String after;
  private @Nullable String hook;

  /** Reads the list before anything is shown. */
  public void load() {
    List<ScheduleView> found =
        schedules.schedules(
            getHook().isEmpty() ? null : getHook(), false, Addresses.above(after), Cursor.FETCH);
    page = cursor(found.stream().map(each -> ScheduleRow.from(each, outcomes)).toList());
    week = acts.week().stream().map(DayRow::from).toList();
    loaded = true;
  }

  private Cursor<ScheduleRow> cursor(List<ScheduleRow> rows) {
    return Cursor.of(
        "/schedules.xhtml",
        Map.of("hook", Addresses.text(hook)),
        after,
        rows,
        row -> row.view().identity().id());
  }

  /** Does what the touched button stands for. */
  public void act() {
    buttons.act();
  }

  /** Whether the list is read; while a form is, it is not needed. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The schedules; none before they are read. */
  public Cursor<ScheduleRow> getPage() {
    return page;
  }

  /** What is planned, day by day. */
  public List<DayRow> getWeek() {
    return week;
  }

  /** The hook whose schedules are listed; empty for all. */
  public String getHook() {
    return Addresses.text(hook);
  }

  /** Takes the hook. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
