package dev.hookwarden.review.boundary;

import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.Severity;
import java.util.List;
import java.util.UUID;

/**
 * Something about a version that a reviewer has to answer.
 *
 * @param finding what it is; one of the whole version has line 0
 * @param origin where it comes from
 * @param runs the runs that gave rise to it; empty for one of the scanner
 * @param acceptances who lets it pass
 */
public record ReviewFinding(
    Finding finding, Origin origin, List<UUID> runs, List<Acceptance> acceptances) {
  /** Copies. */
  public ReviewFinding {
    runs = List.copyOf(runs);
    acceptances = List.copyOf(acceptances);
  }

  /** Where a finding comes from. */
  public enum Origin {
    /** The scanner read it. */
    SCAN,
    /** Runs of the version showed it. */
    RUNTIME
  }

  /** How many reviewers have to let it pass. */
  public int needed() {
    return finding.severity() == Severity.CRITICAL ? 2 : 1;
  }

  /** Whether enough reviewers let it pass. */
  public boolean isResolved() {
    return acceptances.size() >= needed();
  }
}
