package dev.hookwarden.api.inbox;

import dev.hookwarden.consent.boundary.Answered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an answer.
 *
 * @param sent how many were sent
 * @param collected how many come in a digest
 * @param refused how many are not sent
 * @param decided how many had been decided about before
 */
@Schema(name = "Answered", description = "What came of an answer.")
public record AnsweredJson(
    @Schema(description = "How many were sent, or wait for their turn only.") int sent,
    @Schema(description = "How many were allowed and come in a digest, because they are many.")
        int collected,
    @Schema(description = "How many are not sent.") int refused,
    @Schema(description = "How many had been decided about before.") int decided) {
  /** Shows it. */
  public static AnsweredJson from(Answered answered) {
    return new AnsweredJson(
        answered.sent(), answered.collected(), answered.refused(), answered.decided());
  }
}
