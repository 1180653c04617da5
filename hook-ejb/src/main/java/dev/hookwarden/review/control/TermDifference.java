package dev.hookwarden.review.control;

import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.review.boundary.TermChange;
import dev.hookwarden.settings.boundary.Limit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What starts and limits a version, and how long its variables live, beside another one. */
final class TermDifference {
  private TermDifference() {}

  /**
   * Compares.
   *
   * @param before the terms of the other one; empty if there is none
   */
  static List<TermChange> between(Optional<Manifest> before, Manifest after) {
    Set<String> then =
        before
            .map(TermDifference::terms)
            .orElseGet(() -> Set.of(Manifest.isolationWords(Isolation.RUN)));
    Set<String> now = terms(after);
    List<TermChange> changes = new ArrayList<>();
    now.stream().filter(term -> !then.contains(term)).forEach(t -> changes.add(change(true, t)));
    if (before.isPresent()) {
      then.stream().filter(term -> !now.contains(term)).forEach(t -> changes.add(change(false, t)));
    }
    return changes;
  }

  private static TermChange change(boolean isNew, String words) {
    return new TermChange(isNew, words);
  }

  private static Set<String> terms(Manifest manifest) {
    Set<String> terms = new LinkedHashSet<>();
    manifest.triggers().forEach(trigger -> terms.add(trigger.words() + trigger.conditions()));
    manifest.limits().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> terms.add(limit(entry.getKey(), entry.getValue())));
    terms.add(Manifest.isolationWords(manifest.isolation()));
    return terms;
  }

  private static String limit(Limit limit, long value) {
    return "%s: at most %s".formatted(limit.wireName(), limit.unit().words(value));
  }
}
