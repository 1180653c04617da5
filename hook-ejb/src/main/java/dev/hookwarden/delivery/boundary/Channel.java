package dev.hookwarden.delivery.boundary;

import java.util.Locale;

/** The ways outside. */
public enum Channel {
  /** Mail. */
  MAIL,
  /** Calls of registered destinations. */
  CALL;

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
