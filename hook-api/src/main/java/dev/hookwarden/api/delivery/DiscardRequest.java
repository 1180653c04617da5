package dev.hookwarden.api.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a delivery is not sent.
 *
 * @param reason why
 */
@Schema(name = "DiscardReason", description = "Why a delivery is not sent.")
public record DiscardRequest(
    @Schema(required = true, minLength = 1, maxLength = 500) @JsonProperty(required = true)
        String reason) {}
