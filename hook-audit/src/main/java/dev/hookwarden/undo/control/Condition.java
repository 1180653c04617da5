package dev.hookwarden.undo.control;

import dev.hookwarden.undo.boundary.RunSet;
import dev.hookwarden.undo.boundary.UndoScope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which ledger entries a scope means, as a condition on {@code ledger_entry e}.
 *
 * @param sql the condition, with a {@code ?} for each parameter
 * @param parameters the parameters in their order
 */
record Condition(String sql, List<Object> parameters) {
  /** The condition of a scope. */
  static Condition of(UndoScope scope) {
    return switch (scope) {
      case UndoScope.Run by -> new Condition("e.run = ?", List.of(by.run()));
      case UndoScope.Tree by -> new Condition("e.run = ?", List.of(by.run()));
      case UndoScope.Undo by -> new Condition("e.undo = ?", List.of(by.undo()));
      case UndoScope.Version by ->
          new Condition("e.hook = ? and e.version = ?", List.of(by.hook(), by.version()));
      case UndoScope.Window by ->
          new Condition(
              "e.hook = ? and e.written_at >= ? and e.written_at < ?",
              List.of(by.hook(), time(by.from()), time(by.to())));
      case UndoScope.Record by ->
          new Condition(
              "e.collection = ? and e.record_key = ? and e.sequence > ?",
              List.of(by.collection(), by.key(), by.entry()));
      case UndoScope.Moment by ->
          new Condition(
              "e.collection = ? and e.record_key = ? and e.written_at > ?",
              List.of(by.collection(), by.key(), time(by.moment())));
    };
  }

  /** The runs of a scope; empty for one that is not about runs. */
  static Optional<RunSet> runsOf(UndoScope scope) {
    return switch (scope) {
      case UndoScope.Run by -> Optional.of(new RunSet.Listed(List.of(by.run())));
      case UndoScope.Tree by -> Optional.of(new RunSet.Listed(List.of(by.run())));
      case UndoScope.Version by -> Optional.of(new RunSet.OfVersion(by.hook(), by.version()));
      case UndoScope.Window by -> Optional.of(new RunSet.OfWindow(by.hook(), by.from(), by.to()));
      case UndoScope.Record by -> Optional.empty();
      case UndoScope.Moment by -> Optional.empty();
      case UndoScope.Undo by -> Optional.empty();
    };
  }

  /** The condition with parameters that are numbered from one on. */
  String numberedFrom(int first) {
    StringBuilder numbered = new StringBuilder();
    int number = first;
    for (char c : sql.toCharArray()) {
      numbered.append(c);
      if (c == '?') {
        numbered.append(number++);
      }
    }
    return numbered.toString();
  }

  /** The parameters after others. */
  List<Object> after(Object... others) {
    List<Object> all = new ArrayList<>(List.of(others));
    all.addAll(parameters);
    return all;
  }

  private static Object time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
