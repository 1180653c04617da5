package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.settings.boundary.Limit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a version asks for.
 *
 * @param triggers what starts it; at least one
 * @param capabilities what it may ask the host for
 * @param limits limits lower than those of the policy, in milliseconds, bytes or counts
 * @param isolation how long its context lives
 */
public record Manifest(
    List<Trigger> triggers,
    Set<Capability> capabilities,
    Map<Limit, Long> limits,
    Isolation isolation) {
  /** Copies. */
  public Manifest {
    triggers = List.copyOf(triggers);
    capabilities = Set.copyOf(capabilities);
    limits = Map.copyOf(limits);
  }

  /** What the scanner needs to know of it. */
  public ScanFacts scanFacts() {
    return new ScanFacts(
        capabilities,
        isolation,
        triggers.stream().map(Trigger::kind).collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the same starts it and limits it as another one, and its variables live as long. */
  public boolean runsLike(Manifest other) {
    return Set.copyOf(triggers).equals(Set.copyOf(other.triggers))
        && limits.equals(other.limits)
        && isolation == other.isolation;
  }

  /** How long variables live, for people. */
  public static String isolationWords(Isolation isolation) {
    return switch (isolation) {
      case RUN -> "fresh for each run";
      case VERSION -> "shared by runs of the version for a time";
    };
  }

  /** The same with limits that are nowhere above others. */
  public Manifest lowered(Map<Limit, Long> others) {
    Map<Limit, Long> lower = new EnumMap<>(Limit.class);
    lower.putAll(limits);
    others.forEach((limit, value) -> lower.merge(limit, value, Math::min));
    return new Manifest(triggers, capabilities, lower, isolation);
  }

  /**
   * The limits of a run: what the policy gives, lowered where the manifest says so.
   *
   * @param most what the policy gives to runs of the trigger
   */
  public Limits limitsWithin(Limits most) {
    return Limit.limits(
        most, limit -> Math.min(limit.of(most), limits.getOrDefault(limit, Long.MAX_VALUE)));
  }
}
