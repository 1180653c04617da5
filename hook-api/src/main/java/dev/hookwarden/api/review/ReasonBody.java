package dev.hookwarden.api.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why somebody decides so.
 *
 * @param reason 1 to 2,000 characters
 */
@Schema(name = "Reason", description = "Why somebody decides so.")
public record ReasonBody(
    @Schema(required = true, minLength = 1, maxLength = 2000) @JsonProperty(required = true)
        String reason) {}
