package dev.hookwarden.library.boundary;

import dev.hookwarden.settings.boundary.Limit;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The permission of a version to run.
 *
 * @param approval the id of the decision that gave it
 * @param hash of the version that was decided about
 * @param code the SHA-256 of the code that may run, which the version's hash does not cover
 * @param at when it was given
 * @param until when it ends by itself; {@code null} for never
 * @param limits limits below those of the manifest and the workspace, in milliseconds, bytes or
 *     counts
 */
public record Grant(
    UUID approval,
    String hash,
    String code,
    Instant at,
    @Nullable Instant until,
    Map<Limit, Long> limits) {
  /** Copies. */
  public Grant {
    limits = Map.copyOf(limits);
  }

  /** Whether it has not ended by itself. */
  public boolean holdsAt(Instant now) {
    return until == null || now.isBefore(until);
  }
}
