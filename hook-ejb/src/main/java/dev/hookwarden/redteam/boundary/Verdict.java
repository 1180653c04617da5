package dev.hookwarden.redteam.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an attack. */
public enum Verdict {
  /** It ran and came to nothing, which is proven. */
  CONTAINED,
  /** Its source was refused, as it must be. */
  REJECTED_EARLY,
  /** It got what it must not get. */
  ESCAPED,
  /** It came to nothing that is known, but not in the way that it must. */
  UNEXPECTED;

  /** The verdict with a {@link #wireName()}; empty if there is none. */
  public static Optional<Verdict> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  /** Whether the attack got nowhere, in the way that it must. */
  public boolean isGood() {
    return this == CONTAINED || this == REJECTED_EARLY;
  }

  /** The lower-case name that the API and the database use. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
