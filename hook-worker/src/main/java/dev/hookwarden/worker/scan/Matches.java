package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.ScanMatch;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places that were found, as many as an answer holds. */
final class Matches {
  private final String source;
  private final SourceLines lines;
  private final Set<ScanMatch> found = new LinkedHashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private boolean truncated;

  Matches(String source) {
    this.source = source;
    this.lines = new SourceLines(source);
  }

  /**
   * Adds a place.
   *
   * @param start the offset of its first character
   * @param end the offset of the character behind it
   * @return whether the rule may have another
   */
  boolean add(String rule, int start, int end) {
    int first = Math.min(start, source.length());
    int behind = Math.clamp(end, first, source.length());
    ScanMatch match =
        new ScanMatch(
            rule,
            lines.line(first),
            lines.column(first, source),
            lines.line(behind),
            lines.column(behind, source));
    if (found.contains(match)) {
      return true;
    }
    if (found.size() == ScanMatch.MAX || counts.getOrDefault(rule, 0) == ScanMatch.MAX_OF_RULE) {
      truncated = true;
      return false;
    }
    counts.merge(rule, 1, Integer::sum);
    return found.add(match);
  }

  List<ScanMatch> found() {
    return List.copyOf(found);
  }

  boolean truncated() {
    return truncated;
  }
}
