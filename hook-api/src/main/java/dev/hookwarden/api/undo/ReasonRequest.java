package dev.hookwarden.api.undo;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an undo is executed.
 *
 * @param reason why
 */
@Schema(name = "UndoReason", description = "Why an undo is executed.")
public record ReasonRequest(
    @Schema(required = true, minLength = 1, maxLength = 1000) @JsonProperty(required = true)
        String reason) {}
