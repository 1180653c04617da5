package dev.hookwarden.api.run;

import dev.hookwarden.library.boundary.FixtureSummary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fixture without its content.
 *
 * @param hook the hook's name
 * @param name its name
 * @param trigger what starts the run
 * @param savedBy who saved it last
 * @param savedAt when
 * @param revision changes with each save
 */
@Schema(name = "FixtureSummary", description = "A fixture without its content.")
public record FixtureSummaryJson(
    @Schema(examples = "label-issues") String hook,
    @Schema(examples = "small-order") String name,
    String trigger,
    String savedBy,
    Instant savedAt,
    long revision) {
  /** Shows a fixture. */
  public static FixtureSummaryJson from(FixtureSummary summary) {
    return new FixtureSummaryJson(
        summary.hook(),
        summary.name(),
        summary.trigger().wireName(),
        summary.savedBy(),
        summary.savedAt(),
        summary.revision());
  }
}
