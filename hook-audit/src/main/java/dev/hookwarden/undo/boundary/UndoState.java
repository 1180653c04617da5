package dev.hookwarden.undo.boundary;

import java.util.Locale;

/** Where an undo is in its life. */
public enum UndoState {
  /** Planned; nothing has been changed. */
  PLANNED,
  /** Records are being written back. */
  RUNNING,
  /** Somebody stopped it, or a failure did; it can go on. */
  STOPPED,
  /**
   * A record had changed since the plan. What was written before stays; the rest needs a new plan.
   */
  STALE,
  /** All is done. */
  FINISHED;

  /** The word that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
