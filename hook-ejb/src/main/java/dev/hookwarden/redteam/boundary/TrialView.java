package dev.hookwarden.redteam.boundary;

import java.time.Duration;
import java.util.List;

/**
 * What came of one sample in a campaign.
 *
 * @param ordinal its place in the campaign, from 1
 * @param sample its name
 * @param expected what must come of it, as it was demanded then
 * @param outcome how it ended: an outcome's name, {@code refused}, or {@code not-run}
 * @param found the rules that the scanner pointed at it with
 * @param verdict what that means
 * @param reasons why the verdict is not a good one, in words; empty if it is
 * @param duration how long scan and runs took
 */
public record TrialView(
    int ordinal,
    String sample,
    Expectation expected,
    String outcome,
    List<String> found,
    Verdict verdict,
    List<String> reasons,
    Duration duration) {
  /** The outcome of a sample that could not be run. */
  public static final String NOT_RUN = "not-run";

  /** Copies. */
  public TrialView {
    found = List.copyOf(found);
    reasons = List.copyOf(reasons);
  }

  /** The rules that should have found something and did not. */
  public List<String> missed() {
    return expected.rules().stream().filter(rule -> !found.contains(rule)).toList();
  }
}
