package dev.hookwarden.api.hook;

import dev.hookwarden.library.boundary.WaitingVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version that somebody has to decide about.
 *
 * @param hook the hook's name
 * @param version the version's number
 * @param submittedBy who handed it in
 * @param submittedAt when
 */
@Schema(name = "WaitingVersion", description = "A version that somebody has to decide about.")
public record WaitingVersionJson(
    @Schema(examples = "label-issues") String hook,
    @Schema(examples = "3") int version,
    String submittedBy,
    Instant submittedAt) {
  /** Shows a version. */
  public static WaitingVersionJson from(WaitingVersion waiting) {
    return new WaitingVersionJson(
        waiting.hook(), waiting.number(), waiting.submittedBy(), waiting.submittedAt());
  }
}
