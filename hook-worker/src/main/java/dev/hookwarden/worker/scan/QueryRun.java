package dev.hookwarden.worker.scan;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Applies queries to one tree. */
final class QueryRun {
  /** The most matches that a query may have begun at a time; beyond, the earliest are given up. */
  private static final int MAX_BEGUN = 4_096;

  private final Native library;
  private final MemorySegment root;
  private final Deadline deadline;

  QueryRun(Native library, MemorySegment root, Deadline deadline) {
    this.library = library;
    this.root = root;
    this.deadline = deadline;
  }

  /**
   * Applies a query.
   *
   * @throws RuleException if it begins more matches than can be followed
   */
  void apply(Query query, String rule, View view, Matches matches) throws RuleException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cursor = (MemorySegment) library.queryCursorNew.invokeExact();
      try {
        library.queryCursorLimit.invokeExact(cursor, MAX_BEGUN);
        library.queryCursorExec.invokeExact(cursor, query.pointer(), root);
        collect(query, rule, view, matches, cursor, arena.allocate(Native.MATCH));
        if ((boolean) library.queryCursorExceeded.invokeExact(cursor)) {
          throw new RuleException("it begins too many matches on this source");
        }
      } finally {
        library.queryCursorDelete.invokeExact(cursor);
      }
    } catch (RuleException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw Native.broken(e);
    }
  }

  private void collect(
      Query query,
      String rule,
      View view,
      Matches matches,
      MemorySegment cursor,
      MemorySegment match)
      throws Throwable {
    boolean more = true;
    while (more && (boolean) library.queryCursorNext.invokeExact(cursor, match)) {
      deadline.check();
      Captured captured = query.captured(match, view.syntax());
      int pattern = Short.toUnsignedInt(match.get(ValueLayout.JAVA_SHORT, Native.MATCH_PATTERN));
      if (holds(query.predicates(pattern), captured, view)) {
        for (int node : captured.places()) {
          more &= matches.add(rule, view.syntax().start(node), view.syntax().end(node));
        }
      }
    }
  }

  private static boolean holds(List<Predicate> predicates, Captured captured, View view) {
    for (Predicate each : predicates) {
      if (!each.holds(captured, view)) {
        return false;
      }
    }
    return true;
  }
}
