package dev.hookwarden.api.queue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a dead letter is not needed.
 *
 * @param reason why, 1 to 2,000 characters
 */
@Schema(name = "DiscardRequest")
public record DiscardRequest(
    @Schema(required = true, description = "Kept in the audit log; 1 to 2,000 characters.")
        String reason) {}
