package dev.hookwarden.protocol;

import java.util.Objects;

/**
 * All limits of one run.
 *
 * @param resources time and space
 * @param quotas counts of host calls
 */
public record Limits(ResourceLimits resources, Quotas quotas) {
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** Validates. */
  public Limits {
    Objects.requireNonNull(resources, "resources");
    Objects.requireNonNull(quotas, "quotas");
  }

  /** The defaults for a kind of trigger; a manifest may ask for less. */
  public static Limits defaultsFor(TriggerKind trigger) {
    return switch (trigger) {
      case BEFORE ->
          new Limits(
              new ResourceLimits(200, 1_000, 64L * MIB, MIB, MIB, 64 * KIB),
              new Quotas(5, 20, 0, 0, 0, 0));
      case AFTER, INVOKE ->
          new Limits(
              new ResourceLimits(2_000, 10_000, 256L * MIB, MIB, MIB, 64 * KIB),
              new Quotas(100, 150, 50, 10, 10, 20));
      case SCHEDULE ->
          new Limits(
              new ResourceLimits(10_000, 60_000, 512L * MIB, MIB, MIB, 64 * KIB),
              new Quotas(1_000, 1_000, 50, 10, 10, 20));
    };
  }
}
