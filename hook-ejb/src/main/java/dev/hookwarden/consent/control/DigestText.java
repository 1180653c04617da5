package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a digest says: how many messages of which hook for what, and the first of their titles. */
final class DigestText {
  /** The most titles that a digest names. */
  static final int MOST_TITLES = 30;

  /** The most lines of numbers. */
  static final int MOST_LINES = 30;

  private final Map<Heading, Integer> counts = new LinkedHashMap<>();

  /** What messages have in common. */
  private record Heading(String hook, String purpose, boolean mandatory) {}

  /** Counts messages. */
  void add(String hook, String purpose, Basis basis, int count) {
    counts.merge(new Heading(hook, purpose, basis == Basis.MANDATORY), count, Integer::sum);
  }

  /** How many messages it stands for. */
  int count() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether all of them are mandatory. */
  boolean isMandatory() {
    return counts.keySet().stream().allMatch(Heading::mandatory);
  }

  /** The title. */
  String title() {
    List<String> hooks = counts.keySet().stream().map(Heading::hook).distinct().toList();
    return "%s from %s"
        .formatted(
            many(count(), "message"),
            hooks.size() == 1 ? hooks.getFirst() : many(hooks.size(), "hook"));
  }

  /**
   * The text.
   *
   * @param titles the first titles
   */
  String text(List<String> titles) {
    List<String> lines = new ArrayList<>();
    lines.add("There were more messages than there is room for, so they come together.");
    lines.add("");
    counts.entrySet().stream()
        .sorted(Map.Entry.<Heading, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_LINES)
        .forEach(entry -> lines.add(line(entry.getKey(), entry.getValue())));
    if (counts.size() > MOST_LINES) {
      lines.add("and for %s more".formatted(many(counts.size() - MOST_LINES, "purpose")));
    }
    lines.add("");
    titles.stream().limit(MOST_TITLES).forEach(title -> lines.add("- " + title));
    int more = count() - Math.min(titles.size(), MOST_TITLES);
    if (more > 0) {
      lines.add("and %s more".formatted(many(more, "message")));
    }
    return String.join("\n", lines);
  }

  private static String line(Heading heading, int count) {
    return "%s from %s, for %s%s"
        .formatted(
            many(count, "message"),
            heading.hook(),
            heading.purpose(),
            heading.mandatory() ? " (mandatory)" : "");
  }

  private static String many(int count, String what) {
    return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }
}
