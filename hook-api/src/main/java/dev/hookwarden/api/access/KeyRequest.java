package dev.hookwarden.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key to be.
 *
 * @param name what people call it, 1 to 100 characters
 * @param role what its holder may do
 * @param expiresAt when it ends by itself; never if empty
 */
@Schema(name = "NewApiKey", description = "A key to be.")
public record KeyRequest(
    @Schema(required = true, minLength = 1, maxLength = 100, examples = "build server")
        @JsonProperty(required = true)
        String name,
    @Schema(
            required = true,
            enumeration = {"administrator", "reviewer", "author", "operator", "client"})
        @JsonProperty(required = true)
        String role,
    @Schema(
            implementation = Instant.class,
            nullable = true,
            description = "When it ends by itself; never if absent.")
        Optional<Instant> expiresAt) {}
