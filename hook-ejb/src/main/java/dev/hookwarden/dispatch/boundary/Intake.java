package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.List;

/** What became of an event that was handed in. */
public sealed interface Intake {
  /**
   * The event was accepted. What it causes runs by itself from here on.
   *
   * @param event the event as stored
   * @param runs the {@code before} runs, and those of the others that have ended, on events that
   *     hooks emitted included
   * @param over whether the caller waited, and nothing that it caused waits or runs any longer
   */
  record Accepted(EventView event, List<RunView> runs, boolean over) implements Intake {
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

  /**
   * One event of several was not taken in; nothing of it is stored.
   *
   * @param failure why
   */
  record Failed(HookwardenException failure) implements Intake {}
}
