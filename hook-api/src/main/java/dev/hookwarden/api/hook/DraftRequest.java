package dev.hookwarden.api.hook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.library.boundary.DraftText;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is written so far.
 *
 * @param language as far as it is chosen
 * @param source the program
 * @param manifest JSON or not
 * @param message why
 * @param basedOn the latest version when it was begun
 */
@Schema(name = "NewDraft", description = "What is written so far.")
public record DraftRequest(
    @Schema(required = true, examples = "javascript") @JsonProperty(required = true)
        String language,
    @Schema(required = true, description = "At most 1 MiB of UTF-8.") @JsonProperty(required = true)
        String source,
    @Schema(required = true, description = "Text, at most 64 KiB of UTF-8.")
        @JsonProperty(required = true)
        String manifest,
    @Schema(implementation = String.class, nullable = true, maxLength = 1000)
        Optional<String> message,
    @Schema(implementation = Integer.class, nullable = true, description = "Absent: 0.")
        Optional<Integer> basedOn) {
  /** What is handed to the boundary. */
  DraftText text() {
    return new DraftText(language, source, manifest, message.orElse(""), basedOn.orElse(0));
  }
}
