package dev.hookwarden.protocol;

import java.util.Objects;
import java.util.UUID;

/**
 * Who and when of one run: what {@code api.run} shows to the hook, and what makes it repeatable.
 *
 * @param run the run's id
 * @param hook the hook's name
 * @param version the version's number
 * @param trigger what started the run
 * @param attempt 1 for the first execution, more when it is repeated
 * @param nowMillis the frozen time, in milliseconds since 1970-01-01T00:00:00Z
 * @param seed the seed of the guest's randomness
 */
public record RunContext(
    String run,
    String hook,
    int version,
    TriggerKind trigger,
    int attempt,
    long nowMillis,
    long seed) {
  /** Validates. */
  public RunContext {
    Frames.requireId(run);
    Objects.requireNonNull(hook, "hook");
    Objects.requireNonNull(trigger, "trigger");
  }

  /** The seed of a run's randomness, which comes from its id. */
  public static long seedOf(UUID run) {
    return run.getMostSignificantBits() ^ run.getLeastSignificantBits();
  }
}
