package dev.hookwarden.library.boundary;

import java.util.Locale;

/** Where a version is in its life; {@link VersionStep} says how it gets from one to the next. */
public enum VersionState {
  /** Handed in; waits for a reviewer. */
  SUBMITTED,
  /** A reviewer has taken it. */
  IN_REVIEW,
  /** May be activated for as long as its approval stands. */
  APPROVED,
  /** Sent back, or its approval was revoked or has ended. */
  REJECTED,
  /** Runs on events. */
  ACTIVE,
  /** Was active. */
  RETIRED,
  /** Was stopped by an alarm; waits for a reviewer. */
  SUSPENDED;

  /** The lower-case name that the API and the documents use. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
