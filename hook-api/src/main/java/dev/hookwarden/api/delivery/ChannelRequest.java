package dev.hookwarden.api.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which deliveries are to be sent again.
 *
 * @param channel of which channel
 */
@Schema(name = "DeadLetters", description = "Which deliveries are to be sent again.")
public record ChannelRequest(
    @Schema(
            required = true,
            enumeration = {"mail", "call"})
        @JsonProperty(required = true)
        String channel) {}
