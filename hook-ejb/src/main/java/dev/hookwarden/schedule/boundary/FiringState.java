package dev.hookwarden.schedule.boundary;

import java.util.Locale;

/** What became of a planned time. */
public enum FiringState {
  /** Its run waits or runs. */
  QUEUED,
  /** It waits until the run of the firing before has ended. */
  WAITING,
  /** Its run has ended. */
  ENDED,
  /** It did not fire; the reason says why. */
  SKIPPED,
  /** Nobody was there to fire it; stands for one planned time or several. */
  MISSED;

  /** The name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
