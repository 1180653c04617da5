package dev.hookwarden.scan.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, from least to most. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Untidy, or wasteful. */
  LOW,
  /** A reviewer should look. */
  MEDIUM,
  /** Hardly ever right in a hook. */
  HIGH,
  /** What an attack looks like. */
  CRITICAL;

  /** The severity with a {@link #wireName()}; empty if there is none. */
  public static Optional<Severity> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  /** The lower-case name that rules, the API and the database use. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
