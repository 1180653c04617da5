package dev.hookwarden.web.undo;

import dev.hookwarden.undo.boundary.UndoScope;
import dev.hookwarden.undo.boundary.UndoState;
import java.util.UUID;

/** An undo in words. */
final class ScopeWords {
  private static final int ID_CHARS = 8;

  private ScopeWords() {}

  /** What is undone. */
  static String of(UndoScope scope) {
    return switch (scope) {
      case UndoScope.Run by -> "run " + brief(by.run());
      case UndoScope.Tree by -> "run " + brief(by.run()) + " and all that it caused";
      case UndoScope.Version by -> by.hook() + " version " + by.version();
      case UndoScope.Window by -> by.hook() + " from " + by.from() + " to " + by.to();
      case UndoScope.Record by ->
          by.collection()
              + " / "
              + by.key()
              + (by.entry() == 0 ? ", everything" : " after change " + by.entry());
      case UndoScope.Moment by -> by.collection() + " / " + by.key() + " after " + by.moment();
      case UndoScope.Undo by -> "undo " + brief(by.undo());
    };
  }

  /** How a state is coloured. */
  static String kind(UndoState state) {
    return switch (state) {
      case PLANNED -> "plain";
      case RUNNING, STOPPED -> "warn";
      case STALE -> "bad";
      case FINISHED -> "good";
    };
  }

  /** Ids of one time begin alike; their ends tell them apart. */
  private static String brief(UUID id) {
    String text = id.toString();
    return "…" + text.substring(text.length() - ID_CHARS);
  }
}
