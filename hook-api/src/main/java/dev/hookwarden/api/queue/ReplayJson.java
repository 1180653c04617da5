package dev.hookwarden.api.queue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many dead letters were replayed, or would be.
 *
 * @param count how many; one call replays at most 1,000
 * @param left how many of the hook are left
 */
@Schema(name = "Replay")
public record ReplayJson(
    @Schema(description = "How many wait again, or would; at most 1,000 in one call.") long count,
    @Schema(description = "How many of the hook are left.") long left) {}
