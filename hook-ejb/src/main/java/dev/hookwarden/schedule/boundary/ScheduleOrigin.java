package dev.hookwarden.schedule.boundary;

import java.util.Locale;

/** Where a schedule comes from. */
public enum ScheduleOrigin {
  /** The manifest of a version; it comes and goes with the version. */
  MANIFEST,
  /** Somebody made it. */
  PERSON;

  /** The name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
