package dev.hookwarden.dispatch.control;

import java.util.Locale;
import java.util.Optional;

/** By what servers ring for each other. */
public enum MessagingKind {
  /** By nothing: each finds the others' work by its sweep. */
  OFF,
  /** By the container's own engine. */
  EMBEDDED,
  /** By a broker. */
  ARTEMIS;

  /** The kind of a name, as settings have it. */
  static Optional<MessagingKind> of(String name) {
    for (MessagingKind kind : values()) {
      if (kind.label().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Its name in settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
