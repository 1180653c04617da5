package dev.hookwarden.api.queue;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which dead letters are to be replayed.
 *
 * @param hook those of this hook
 * @param preview whether to count them only; absent for no
 */
@Schema(name = "ReplayRequest")
public record ReplayRequest(
    @Schema(required = true, examples = "label-issues") String hook,
    @Schema(implementation = Boolean.class, description = "true to count them only. Absent: no.")
        Optional<Boolean> preview) {}
