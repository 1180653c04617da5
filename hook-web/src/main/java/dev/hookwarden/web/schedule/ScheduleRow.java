package dev.hookwarden.web.schedule;

import dev.hookwarden.schedule.boundary.ScheduleState;
import dev.hookwarden.schedule.boundary.ScheduleView;
import dev.hookwarden.web.layout.Outcomes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule, as pages show it.
 *
 * @param view the schedule
 * @param marks its latest firings, oldest first
 */
public record ScheduleRow(ScheduleView view, List<FiringRow> marks) {
  static ScheduleRow from(ScheduleView view, Outcomes outcomes) {
    return new ScheduleRow(
        view,
        view.latest().reversed().stream().map(each -> FiringRow.from(each, outcomes)).toList());
  }

  /** How its state is coloured. */
  public String kind() {
    return switch (view.state()) {
      case ACTIVE -> "good";
      case PAUSED -> "warn";
      case IDLE, OVER -> "plain";
    };
  }

  /** The firing that was decided last; {@code null} if there was none. */
  public @Nullable FiringRow last() {
    return marks.isEmpty() ? null : marks.getLast();
  }

  /** Whether it is paused. */
  public boolean isPaused() {
    return view.state() == ScheduleState.PAUSED;
  }

  /** Whether it can be fired at once. */
  public boolean isStartable() {
    return view.state() != ScheduleState.IDLE;
  }

  /** Which version it starts, in words. */
  public String version() {
    return view.version() == null ? "whichever is active" : "version " + view.version();
  }
}
