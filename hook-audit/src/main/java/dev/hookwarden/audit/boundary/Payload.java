package dev.hookwarden.audit.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of what a run received, answered and was answered the audit log keeps. */
public enum Payload {
  /** Nothing but that it was there. */
  NONE,
  /** Its SHA-256, by which a given text can be recognised. */
  HASH,
  /** All of it, as far as no path redacts it. */
  FULL;

  /** The name in the interface. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with a name. */
  public static Optional<Payload> named(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }
}
