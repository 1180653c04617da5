package dev.hookwarden.library.boundary;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.TriggerKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a version asks for.
 *
 * @param triggers what starts it; at least one
 * @param capabilities what it may ask the host for
 * @param limits limits lower than the defaults, in milliseconds, bytes or counts
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

  /** The limits of a run: the defaults of its trigger, lowered where the manifest says so. */
  public Limits limitsFor(TriggerKind kind) {
    Limits defaults = Limits.defaultsFor(kind);
    ResourceLimits resources =
        new ResourceLimits(
            lower(Limit.CPU, defaults),
            lower(Limit.WALL, defaults),
            lower(Limit.ALLOCATION, defaults),
            defaults.resources().inputBytes(),
            defaults.resources().resultBytes(),
            (int) lower(Limit.LOG, defaults));
    Quotas quotas =
        new Quotas(
            (int) lower(Limit.RECORD_READS, defaults),
            (int) lower(Limit.RECORD_WRITES, defaults),
            (int) lower(Limit.NOTIFIES, defaults),
            (int) lower(Limit.EMAILS, defaults),
            (int) lower(Limit.CALLS, defaults),
            (int) lower(Limit.EMITS, defaults));
    return new Limits(resources, quotas);
  }

  private long lower(Limit limit, Limits defaults) {
    return Math.min(limit.of(defaults), limits.getOrDefault(limit, Long.MAX_VALUE));
  }
}
