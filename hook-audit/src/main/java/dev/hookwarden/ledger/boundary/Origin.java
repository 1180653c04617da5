package dev.hookwarden.ledger.boundary;

import java.util.Objects;
import java.util.UUID;

/**
 * Where a change came from; (run, ordinal) is unique.
 *
 * @param workspace the workspace
 * @param run the run that asked for it
 * @param ordinal the effect's position in the run, from 0
 * @param hook the hook's name
 * @param version the hook's version
 */
public record Origin(UUID workspace, UUID run, int ordinal, String hook, int version) {
  /** Validates. */
  public Origin {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(hook, "hook");
  }
}
