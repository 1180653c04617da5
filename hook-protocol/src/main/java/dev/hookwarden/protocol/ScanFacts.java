package dev.hookwarden.protocol;

import java.util.Objects;
import java.util.Set;

/**
 * What a version asks for besides its source, as far as rules of the scanner look at it.
 *
 * @param capabilities what it may ask the host for
 * @param isolation how long its context lives
 * @param triggers what starts it
 */
public record ScanFacts(
    Set<Capability> capabilities, Isolation isolation, Set<TriggerKind> triggers) {
  /** Nothing asked for, as a rule's samples are scanned. */
  public static final ScanFacts NONE = new ScanFacts(Set.of(), Isolation.RUN, Set.of());

  /** Validates and copies. */
  public ScanFacts {
    capabilities = Set.copyOf(capabilities);
    Objects.requireNonNull(isolation, "isolation");
    triggers = Set.copyOf(triggers);
  }
}
