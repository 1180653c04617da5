package dev.hookwarden.consent.boundary;

import java.util.Locale;

/** The kinds of action. */
public enum ActionKind {
  /** Notify a member. */
  NOTIFY,
  /** Mail a member. */
  EMAIL,
  /** Call a registered destination. */
  CALL;

  /** Whether a person is at the other end, who decides. */
  public boolean isToPerson() {
    return this != CALL;
  }

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
