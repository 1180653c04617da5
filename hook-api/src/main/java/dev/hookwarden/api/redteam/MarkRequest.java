package dev.hookwarden.api.redteam;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a sample when somebody tried it.
 *
 * @param verdict what came of it
 * @param note how
 */
@Schema(name = "NewMark", description = "What came of a sample when somebody tried it.")
public record MarkRequest(
    @Schema(
            required = true,
            enumeration = {"contained", "rejected-early", "escaped"})
        @JsonProperty(required = true)
        String verdict,
    @Schema(required = true, minLength = 1, maxLength = 1000) @JsonProperty(required = true)
        String note) {}
