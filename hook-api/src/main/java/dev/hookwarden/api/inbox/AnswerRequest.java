package dev.hookwarden.api.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.consent.boundary.InboxAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person says to a request.
 *
 * @param answer the answer
 * @param until when a consent or a mute ends by itself
 * @param scope what is muted
 * @param words why it is reported
 */
@Schema(name = "InboxAnswer", description = "What a person says to a request.")
public record AnswerRequest(
    @Schema(
            required = true,
            enumeration = {"once", "always", "not-now", "never", "mute", "report"})
        @JsonProperty(required = true)
        String answer,
    @Schema(
            implementation = Instant.class,
            description = "When always or mute ends by itself; never if absent.")
        Optional<Instant> until,
    @Schema(
            description =
                "What mute is about: everything alone, or what others have in common with this"
                    + " request: hook, author, kind, purpose.",
            examples = "[\"hook\"]")
        Optional<List<String>> scope,
    @Schema(implementation = String.class, description = "Why it is reported, 1 to 400 characters.")
        Optional<String> words) {
  /** What the boundary takes. */
  InboxAnswer read() {
    return AnswerWords.read(answer, until, scope, words);
  }
}
