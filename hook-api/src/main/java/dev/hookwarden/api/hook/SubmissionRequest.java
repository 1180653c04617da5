package dev.hookwarden.api.hook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.library.boundary.Submission;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version to be.
 *
 * @param language {@code javascript}, {@code typescript} or {@code python}
 * @param source at most 1 MiB of UTF-8
 * @param manifest a JSON object
 * @param message why
 * @param basedOn the latest version that the author knows of
 */
@Schema(name = "NewVersion", description = "A version to be.")
public record SubmissionRequest(
    @Schema(
            required = true,
            enumeration = {"javascript", "typescript", "python"})
        @JsonProperty(required = true)
        String language,
    @Schema(
            required = true,
            description = "At most 1 MiB of UTF-8.",
            examples = "export default (event) => event.data;")
        @JsonProperty(required = true)
        String source,
    @Schema(
            required = true,
            type = SchemaType.OBJECT,
            description =
                "Triggers, capabilities, limits and isolation. Unknown members are refused.",
            examples =
                "{\"triggers\":[{\"on\":\"after\",\"stream\":\"github\"}],"
                    + "\"capabilities\":[\"records.write:issues\"]}")
        @JsonProperty(required = true)
        JsonNode manifest,
    @Schema(
            implementation = String.class,
            nullable = true,
            maxLength = 1000,
            description = "Why, for those who look at it later.")
        Optional<String> message,
    @Schema(
            implementation = Integer.class,
            nullable = true,
            description =
                "The latest version that the author knows of, 0 for none; refused if there is"
                    + " another one. Absent: not compared.")
        Optional<Integer> basedOn) {
  /** What is handed to the desk. */
  Submission forHook(String hook) {
    return new Submission(
        hook, language, source, manifest, message.orElse(""), basedOn.orElse(null));
  }
}
