package dev.hookwarden.api.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.consent.boundary.InboxAnswer;
import dev.hookwarden.consent.boundary.InboxFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person says to several requests.
 *
 * @param answer the answer
 * @param requests the requests
 * @param group hook, kind and purpose of the requests, instead
 * @param until when a consent or a mute ends by itself
 * @param scope what is muted
 * @param words why they are reported
 */
@Schema(
    name = "InboxAnswers",
    description = "What a person says to several requests: those named, or those of a group.")
public record AnswersRequest(
    @Schema(
            required = true,
            enumeration = {"once", "always", "not-now", "never", "mute", "report"})
        @JsonProperty(required = true)
        String answer,
    @Schema(description = "1 to 200 ids. Those that were decided about before stay as they are.")
        Optional<List<UUID>> requests,
    @Schema(
            implementation = Group.class,
            description = "All requests of a hook for one purpose, however many there are.")
        Optional<Group> group,
    @Schema(
            implementation = Instant.class,
            description = "When always or mute ends by itself; never if absent.")
        Optional<Instant> until,
    @Schema(description = "As of a single answer.") Optional<List<String>> scope,
    @Schema(implementation = String.class, description = "As of a single answer.")
        Optional<String> words) {
  /** Requests that are alike. */
  @Schema(name = "GroupOfRequests", description = "Requests of one hook for one purpose.")
  public record Group(
      @JsonProperty(required = true) String hook,
      @Schema(enumeration = {"notify", "email"}) @JsonProperty(required = true) String kind,
      @JsonProperty(required = true) String purpose) {
    /** What the boundary takes. */
    InboxFilter read() {
      return new InboxFilter(hook, AnswerWords.kind(kind), purpose);
    }
  }

  /** What the boundary takes. */
  InboxAnswer read() {
    return AnswerWords.read(answer, until, scope, words);
  }
}
