package dev.hookwarden.audit.boundary;

import org.jspecify.annotations.Nullable;

/**
 * How far a log is sealed.
 *
 * @param verifierKey what its checkpoints are checked with (C2SP signed-note)
 * @param checkpoint the last checkpoint; {@code null} if nothing was sealed yet
 * @param waiting how many entries wait to be sealed
 */
public record LogState(String verifierKey, @Nullable CheckpointView checkpoint, long waiting) {}
