package dev.hookwarden.worker.scan;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Applies queries to one tree. */
final class QueryRun {
  /** The most matches that may have begun at a time; beyond, the earliest are given up. */
  private static final int MAX_BEGUN = 60_000;

  private final Native library;
  private final MemorySegment root;
  private final Findings findings;

  /** What is done with each match. */
  @FunctionalInterface
  interface Findings {
    /** A pattern has matched. */
    void found(int pattern, Captured captured);
  }

  QueryRun(Native library, MemorySegment root, Findings findings) {
    this.library = library;
    this.root = root;
    this.findings = findings;
  }

  /**
   * Applies a query.
   *
   * @return false if it began more matches than can be followed, so that some may be missing
   */
  boolean apply(Query query, Syntax syntax) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cursor = (MemorySegment) library.queryCursorNew.invokeExact();
      try {
        library.queryCursorLimit.invokeExact(cursor, MAX_BEGUN);
        library.queryCursorExec.invokeExact(cursor, query.pointer(), root);
        MemorySegment match = arena.allocate(Native.MATCH);
        while ((boolean) library.queryCursorNext.invokeExact(cursor, match)) {
          int pattern =
              Short.toUnsignedInt(match.get(ValueLayout.JAVA_SHORT, Native.MATCH_PATTERN));
          findings.found(pattern, query.captured(match, syntax));
        }
        boolean exceeded = (boolean) library.queryCursorExceeded.invokeExact(cursor);
        return !exceeded;
      } finally {
        library.queryCursorDelete.invokeExact(cursor);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw Native.broken(e);
    }
  }

  /** Whether all predicates hold for a match. */
  static boolean holds(List<Predicate> predicates, Captured captured, View view) {
    for (Predicate each : predicates) {
      if (!each.holds(captured, view)) {
        return false;
      }
    }
    return true;
  }
}
