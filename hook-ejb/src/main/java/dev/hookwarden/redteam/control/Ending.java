package dev.hookwarden.redteam.control;

import dev.hookwarden.redteam.boundary.Verdict;
import java.util.List;

/**
 * How a sample ended and what that means.
 *
 * @param outcome an outcome's name, {@code refused} or {@code not-run}
 * @param verdict what it means
 * @param reasons why the verdict is not a good one; empty if it is
 */
record Ending(String outcome, Verdict verdict, List<String> reasons) {
  /** Copies. */
  Ending {
    reasons = List.copyOf(reasons);
  }
}
