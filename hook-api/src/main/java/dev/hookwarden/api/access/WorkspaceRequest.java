package dev.hookwarden.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A workspace to be.
 *
 * @param name its name
 */
@Schema(name = "NewWorkspace", description = "A workspace to be.")
public record WorkspaceRequest(
    @Schema(required = true, pattern = "[a-z][a-z0-9-]{0,62}", examples = "shop")
        @JsonProperty(required = true)
        String name) {}
