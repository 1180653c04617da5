package dev.hookwarden.consent.boundary;

import java.util.Locale;

/** Where an action is in its life. */
public enum ActionStatus {
  /** Waits for the answer of the person, or of a reviewer. */
  HELD,
  /** Allowed, and collected into a digest because there were too many. */
  COLLECTED,
  /** Allowed; waits to be sent. */
  QUEUED,
  /** Sent. */
  DELIVERED,
  /** Not allowed. */
  REFUSED,
  /** Nobody answered in time, which is a no. */
  EXPIRED,
  /** Could not be sent; it can be sent again. */
  FAILED;

  /** Whether nothing more happens to it by itself. */
  public boolean isSettled() {
    return switch (this) {
      case HELD, COLLECTED, QUEUED -> false;
      case DELIVERED, REFUSED, EXPIRED, FAILED -> true;
    };
  }

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
