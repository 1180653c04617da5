package dev.hookwarden.api.hook;

import dev.hookwarden.library.boundary.DraftSummary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A saved draft without its text.
 *
 * @param hook the hook's name
 * @param savedBy who saved it last
 * @param savedAt when
 * @param revision changes with each save
 */
@Schema(name = "DraftSummary", description = "A saved draft without its text.")
public record DraftSummaryJson(
    @Schema(examples = "label-issues") String hook,
    String savedBy,
    Instant savedAt,
    long revision) {
  /** Shows a draft. */
  public static DraftSummaryJson from(DraftSummary summary) {
    return new DraftSummaryJson(
        summary.hook(), summary.savedBy(), summary.savedAt(), summary.revision());
  }
}
