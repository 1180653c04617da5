package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.platform.Problem;
import java.util.List;

/** What became of an event that was handed in. */
public sealed interface Intake {
  /** The event as stored. */
  EventView event();

  /** All runs, those on events that hooks emitted included, in the order in which they ran. */
  List<RunView> runs();

  /**
   * The event was accepted and the {@code after} hooks ran.
   *
   * @param event the event as stored
   * @param runs all runs
   */
  record Accepted(EventView event, List<RunView> runs) implements Intake {
    /** Copies. */
    public Accepted {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A {@code before} hook refused the event; no effect took place.
   *
   * @param event the event as stored
   * @param runs the {@code before} runs
   * @param problem {@link Problem#EVENT_REJECTED} or {@link Problem#BEFORE_HOOK_FAILED}
   * @param reason the hook's words
   */
  record Refused(EventView event, List<RunView> runs, Problem problem, String reason)
      implements Intake {
    /** Copies. */
    public Refused {
      runs = List.copyOf(runs);
    }
  }
}
