package dev.hookwarden.library.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody put a version into service, or took one out of it. Observers take part in the
 * transaction.
 *
 * @param workspace where
 * @param retired the id of the version that does not run any longer; {@code null} if none ran
 * @param activated the id of the version that runs now; {@code null} if none does
 */
public record ServiceChanged(UUID workspace, @Nullable UUID retired, @Nullable UUID activated) {}
