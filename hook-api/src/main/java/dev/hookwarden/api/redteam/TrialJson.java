package dev.hookwarden.api.redteam;

import dev.hookwarden.redteam.boundary.TrialView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of one sample in a campaign.
 *
 * @param ordinal its place in the campaign
 * @param sample its name
 * @param expected what must come of it
 * @param outcome how it ended
 * @param found what the scanner found
 * @param missed what it should have found and did not
 * @param verdict what that means
 * @param reasons why the verdict is not a good one
 * @param durationMillis how long it took
 */
@Schema(name = "Trial", description = "What came of one sample in a campaign.")
public record TrialJson(
    @Schema(description = "Its place in the campaign, from 1.") int ordinal,
    String sample,
    ExpectedJson expected,
    @Schema(description = "An outcome, refused, or not-run.") String outcome,
    @Schema(description = "The ids of the rules that found something.") List<String> found,
    @Schema(description = "The ids of expected rules that found nothing.") List<String> missed,
    @Schema(enumeration = {"contained", "rejected-early", "escaped", "unexpected"}) String verdict,
    @Schema(description = "Why the verdict is not a good one; empty if it is.")
        List<String> reasons,
    long durationMillis) {
  /** Copies. */
  public TrialJson {
    found = List.copyOf(found);
    missed = List.copyOf(missed);
    reasons = List.copyOf(reasons);
  }

  /** Shows a result. */
  static TrialJson from(TrialView view) {
    return new TrialJson(
        view.ordinal(),
        view.sample(),
        ExpectedJson.from(view.expected()),
        view.outcome(),
        view.found(),
        view.missed(),
        view.verdict().wireName(),
        view.reasons(),
        view.duration().toMillis());
  }
}
