package dev.hookwarden.api.redteam;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.redteam.boundary.NewSample;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sample to be.
 *
 * @param name as a hook's name
 * @param language the language of the source
 * @param technique an id of the catalogue or of the workspace's own
 * @param family what it belongs to
 * @param attack what is tried
 * @param expected what must come of it
 * @param source the program
 */
@Schema(name = "NewSample", description = "A sample to be.")
public record SampleRequest(
    @Schema(required = true, examples = "js-sleepy-proxy") @JsonProperty(required = true)
        String name,
    @Schema(
            required = true,
            enumeration = {"javascript", "typescript", "python"})
        @JsonProperty(required = true)
        String language,
    @Schema(
            required = true,
            description = "An id of the catalogue, such as JS-C01, or one of your own.")
        @JsonProperty(required = true)
        String technique,
    @Schema(
            implementation = String.class,
            nullable = true,
            maxLength = 100,
            description = "Absent: as the catalogue says.")
        Optional<String> family,
    @Schema(
            implementation = String.class,
            nullable = true,
            maxLength = 500,
            description = "What is tried, in words. Absent: as the catalogue says.")
        Optional<String> attack,
    @Schema(required = true) @JsonProperty(required = true) ExpectedJson expected,
    @Schema(required = true, description = "At most 64 KiB of UTF-8.")
        @JsonProperty(required = true)
        String source) {
  /** What is handed to the boundary. */
  NewSample sample() {
    return new NewSample(
        name,
        language,
        technique,
        family.orElse(""),
        attack.orElse(""),
        expected.expectation(),
        source);
  }
}
