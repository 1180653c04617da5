package dev.hookwarden.api.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.library.boundary.Submission;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to scan.
 *
 * @param language the language of the source
 * @param source the program
 * @param manifest what it asks for
 */
@Schema(name = "ScanRequest", description = "What would be handed in.")
public record ScanRequest(
    @Schema(
            required = true,
            enumeration = {"javascript", "typescript", "python"})
        @JsonProperty(required = true)
        String language,
    @Schema(required = true, description = "At most 1 MiB of UTF-8.") @JsonProperty(required = true)
        String source,
    @Schema(required = true, type = SchemaType.OBJECT) @JsonProperty(required = true)
        JsonNode manifest) {
  /** What is handed to the boundary; a scan needs no name. */
  Submission submission() {
    return new Submission("", language, source, manifest, "", null);
  }
}
