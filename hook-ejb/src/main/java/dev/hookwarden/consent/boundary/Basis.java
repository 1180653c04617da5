package dev.hookwarden.consent.boundary;

import java.util.Locale;

/** What an allowed action rests on. */
public enum Basis {
  /** The person, or a reviewer, allowed this one. */
  ONCE,
  /** The person allowed all of its kind. */
  STANDING_CONSENT,
  /** A reviewer allowed all of its kind. */
  STANDING_APPROVAL,
  /** An administrator has made it a mandatory notice. */
  MANDATORY;

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
