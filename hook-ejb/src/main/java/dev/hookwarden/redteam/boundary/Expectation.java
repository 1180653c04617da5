package dev.hookwarden.redteam.boundary;

import java.util.List;
import java.util.Map;

/**
 * What must come of a sample.
 *
 * @param outcomes how its run may end: outcomes' names, or {@code refused} alone
 * @param rules the rules that the scanner must point at it with
 * @param demands more that must come of it, by {@code returns}, {@code throws}, {@code says},
 *     {@code event} and {@code log} as in the headers of samples
 */
public record Expectation(List<String> outcomes, List<String> rules, Map<String, String> demands) {
  /** Copies. */
  public Expectation {
    outcomes = List.copyOf(outcomes);
    rules = List.copyOf(rules);
    demands = Map.copyOf(demands);
  }
}
