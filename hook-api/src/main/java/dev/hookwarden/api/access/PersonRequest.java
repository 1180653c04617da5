package dev.hookwarden.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member to be.
 *
 * @param name the name to log in with
 * @param role what they may do
 */
@Schema(name = "NewPerson", description = "A member to be.")
public record PersonRequest(
    @Schema(required = true, pattern = "[a-z0-9][a-z0-9._@-]{0,62}", examples = "ada")
        @JsonProperty(required = true)
        String name,
    @Schema(
            required = true,
            enumeration = {"administrator", "reviewer", "author", "operator", "member"})
        @JsonProperty(required = true)
        String role) {}
