package dev.hookwarden.schedule.boundary;

import java.util.Locale;

/** Whether a schedule fires. */
public enum ScheduleState {
  /** It has a next time. */
  ACTIVE,
  /** Somebody paused it. */
  PAUSED,
  /** The version that it starts is not the one that runs, or none does. */
  IDLE,
  /** All its times are over. */
  OVER;

  /** The name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
