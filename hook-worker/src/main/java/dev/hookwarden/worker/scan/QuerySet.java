package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.BrokenRule;
import dev.hookwarden.protocol.ScanRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The queries of all rules of a scan as one, so that the tree is gone through once and not once for
 * each rule. Keeps native memory.
 */
final class QuerySet implements AutoCloseable {
  private final @Nullable Query query;
  private final NavigableMap<Integer, String> rules = new TreeMap<>();
  private final List<BrokenRule> broken = new ArrayList<>();

  /**
   * Compiles queries. Rules whose query can't be compiled are left out, and told as broken.
   *
   * @param rules rules of the kind query
   */
  QuerySet(Native library, Grammar grammar, List<ScanRule> rules) {
    query = rules.isEmpty() ? null : compile(library, grammar, rules);
  }

  private @Nullable Query compile(Native library, Grammar grammar, List<ScanRule> wanted) {
    try {
      return Query.compile(library, grammar, text(wanted));
    } catch (RuleException e) {
      // Compiling takes long enough to look for the broken ones only if there are any.
      List<ScanRule> sound =
          wanted.stream().filter(rule -> isSound(library, grammar, rule)).toList();
      if (sound.size() == wanted.size()) {
        throw new IllegalStateException("queries that compile alone do not together", e);
      }
      return sound.isEmpty() ? null : compile(library, grammar, sound);
    }
  }

  private boolean isSound(Native library, Grammar grammar, ScanRule rule) {
    try (Query _ = Query.compile(library, grammar, rule.expression())) {
      return true;
    } catch (RuleException e) {
      broken.add(new BrokenRule(rule.id(), e.words()));
      return false;
    }
  }

  private String text(List<ScanRule> wanted) {
    rules.clear();
    StringBuilder text = new StringBuilder();
    for (ScanRule rule : wanted) {
      rules.put(text.toString().getBytes(StandardCharsets.UTF_8).length, rule.id());
      // A comment in its last line must not swallow what follows.
      text.append(rule.expression()).append('\n');
    }
    return text.toString();
  }

  /** All queries as one; {@code null} if there is none. */
  @Nullable Query query() {
    return query;
  }

  /**
   * The rule that a pattern of the query belongs to.
   *
   * @param pattern its number in the query
   */
  String rule(Query compiled, int pattern) {
    return rules.floorEntry(compiled.startByte(pattern)).getValue();
  }

  /** The rules that are left out. */
  List<BrokenRule> broken() {
    return broken;
  }

  @Override
  public void close() {
    if (query != null) {
      query.close();
    }
  }
}
