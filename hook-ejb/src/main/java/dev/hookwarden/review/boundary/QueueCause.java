package dev.hookwarden.review.boundary;

import java.util.Locale;

/** Why a version waits for a decision. */
public enum QueueCause {
  /** It was handed in. */
  SUBMITTED,
  /** Other rules find something in it. */
  RULES,
  /** Its runs gave an alarm. */
  RUNTIME,
  /** A person reported what it wants to do to them. */
  REPORTED,
  /** Its approval ended while it ran. */
  EXPIRED;

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
