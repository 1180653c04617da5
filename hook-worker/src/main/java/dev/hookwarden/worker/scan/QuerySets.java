package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.ScanRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the compiled form of the rules that were used last. */
final class QuerySets {
  private static final int MAX_KEPT = 16;

  private final Native library;
  private final Map<Key, QuerySet> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, QuerySet> eldest) {
          if (size() > MAX_KEPT) {
            eldest.getValue().close();
            return true;
          }
          return false;
        }
      };

  private record Key(Grammar grammar, List<ScanRule> rules) {}

  QuerySets(Native library) {
    this.library = library;
  }

  /** The compiled form of the queries among rules. */
  QuerySet of(Grammar grammar, List<ScanRule> rules) {
    List<ScanRule> queries =
        rules.stream().filter(rule -> rule.kind() == ScanRule.Kind.QUERY).toList();
    return kept.computeIfAbsent(
        new Key(grammar, queries), key -> new QuerySet(library, grammar, queries));
  }
}
