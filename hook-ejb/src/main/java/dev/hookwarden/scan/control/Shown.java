package dev.hookwarden.scan.control;

/** How characters of a hostile source are shown to people. */
final class Shown {
  private static final char REPLACEMENT = '\uFFFD';

  private Shown() {}

  /** The character itself, unless it moves, hides or breaks what is around it. */
  static char of(char c) {
    if (c == '\t') {
      return ' ';
    }
    boolean harmless =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
    return harmless ? c : REPLACEMENT;
  }
}
