package dev.hookwarden.library.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hook.
 *
 * @param name its name
 * @param activeVersion the number of the active version; {@code null} if none is
 * @param latestVersion the number of the latest version
 * @param createdAt when its first version was handed in
 */
public record HookView(
    String name, @Nullable Integer activeVersion, int latestVersion, Instant createdAt) {}
