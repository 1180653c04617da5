package dev.hookwarden.api.queue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are to be replayed.
 *
 * @param hook those of this hook
 * @param preview whether to count them only; {@code null} for no
 */
@Schema(name = "ReplayRequest")
public record ReplayRequest(
    @Schema(required = true, examples = "label-issues") @Nullable String hook,
    @Schema(nullable = true, description = "true to count them only.") @Nullable Boolean preview) {}
