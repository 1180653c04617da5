package dev.hookwarden.worker.scan;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the compiled form of the queries that were used last. */
final class Queries {
  private static final int MAX_KEPT = 512;

  private final Native library;
  private final Map<Key, Query> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Query> eldest) {
          if (size() > MAX_KEPT) {
            eldest.getValue().close();
            return true;
          }
          return false;
        }
      };

  private record Key(Grammar grammar, String text) {}

  Queries(Native library) {
    this.library = library;
  }

  /**
   * The compiled form of a query.
   *
   * @throws RuleException in words, if it has none
   */
  Query of(Grammar grammar, String text) throws RuleException {
    Key key = new Key(grammar, text);
    Query query = kept.get(key);
    if (query == null) {
      query = Query.compile(library, grammar, text);
      kept.put(key, query);
    }
    return query;
  }
}
