package dev.hookwarden.library.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hook.
 *
 * @param name its name
 * @param activeVersion the number of the active version; {@code null} if none is
 * @param suspendedVersion the number of the version that was stopped by an alarm and holds up the
 *     streams that it checks; {@code null} if none does
 * @param latestVersion the number of the latest version
 * @param createdAt when its first version was handed in
 */
public record HookView(
    String name,
    @Nullable Integer activeVersion,
    @Nullable Integer suspendedVersion,
    int latestVersion,
    Instant createdAt) {}
