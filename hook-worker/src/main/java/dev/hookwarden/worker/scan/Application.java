package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.BrokenRule;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Applies the rules of one scan to one tree. A rule that can't be applied harms no other. */
final class Application {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final HostMessage.Scan scan;
  private final Syntax syntax;
  private final Names names;
  private final Values values;
  private final Matches matches;
  private final Deadline deadline = new Deadline(PATIENCE);
  private final Map<String, View> views = new HashMap<>();
  private final Map<String, BrokenRule> broken = new LinkedHashMap<>();
  private final Set<String> full = new HashSet<>();

  Application(HostMessage.Scan scan, Syntax syntax) {
    this.scan = scan;
    this.syntax = syntax;
    this.names = new Names(syntax);
    this.values = new Values(syntax, names);
    this.matches = new Matches(scan.source());
  }

  /** Work of one rule. */
  @FunctionalInterface
  private interface Work {
    void with(View view) throws RuleException;
  }

  /**
   * Applies all rules.
   *
   * @param root the native root of the tree
   */
  WorkerMessage.Scanned apply(Native library, QuerySet queries, MemorySegment root) {
    queries.broken().forEach(each -> broken.put(each.rule(), each));
    Query query = queries.query();
    boolean complete = true;
    if (query != null) {
      complete =
          new QueryRun(
                  library,
                  root,
                  (pattern, captured) ->
                      test(queries.rule(query, pattern), query.predicates(pattern), captured))
              .apply(query, syntax);
    }
    for (ScanRule rule : scan.rules()) {
      switch (rule.kind()) {
        case PATTERN -> attempt(rule.id(), view -> match(rule, view));
        case MANIFEST ->
            attempt(
                rule.id(),
                view ->
                    new FactChecks(view, scan.facts())
                        .apply(rule.expression(), rule.id(), matches));
        case QUERY -> {}
      }
    }
    return complete
        ? new WorkerMessage.Scanned(
            scan.id(), matches.found(), matches.truncated(), List.copyOf(broken.values()), null)
        : WorkerMessage.Scanned.failed(scan.id(), "too much of it could begin a match");
  }

  private void test(String rule, List<Predicate> predicates, Captured captured) {
    if (full.contains(rule)) {
      return;
    }
    attempt(
        rule,
        view -> {
          if (QueryRun.holds(predicates, captured, view)) {
            for (int node : captured.places()) {
              add(rule, syntax.start(node), syntax.end(node));
            }
          }
        });
  }

  private void match(ScanRule rule, View view) throws RuleException {
    Matcher matcher = Scanner.compile(rule.expression()).matcher(view.steps().bound(scan.source()));
    while (!full.contains(rule.id()) && matcher.find()) {
      add(rule.id(), matcher.start(), matcher.end());
    }
  }

  private void add(String rule, int start, int end) {
    if (!matches.add(rule, start, end)) {
      full.add(rule);
    }
  }

  private void attempt(String rule, Work work) {
    deadline.check();
    if (broken.containsKey(rule)) {
      return;
    }
    try {
      work.with(views.computeIfAbsent(rule, each -> new View(syntax, names, values, new Steps())));
    } catch (RuleException e) {
      broken.put(rule, new BrokenRule(rule, e.words()));
    } catch (Steps.SpentException e) {
      broken.put(rule, new BrokenRule(rule, "it takes too long on this source"));
    } catch (StackOverflowError e) {
      broken.put(rule, new BrokenRule(rule, "it nests too deeply on this source"));
    }
  }
}
