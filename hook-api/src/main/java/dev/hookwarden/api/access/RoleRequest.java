package dev.hookwarden.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member's role to be.
 *
 * @param role what they may do
 */
@Schema(name = "NewRole", description = "A member's role to be.")
public record RoleRequest(
    @Schema(
            required = true,
            enumeration = {"administrator", "reviewer", "author", "operator", "member"})
        @JsonProperty(required = true)
        String role) {}
