package dev.hookwarden.protocol;

/**
 * A place that a rule points at.
 *
 * @param rule the rule's id
 * @param line the 1-based line of its first character
 * @param column the 1-based column of its first character, in UTF-16 code units
 * @param endLine the 1-based line of the character behind it
 * @param endColumn the 1-based column of the character behind it, in UTF-16 code units
 */
public record ScanMatch(String rule, int line, int column, int endLine, int endColumn) {
  /** The most matches of one rule in an answer. */
  public static final int MAX_OF_RULE = 20;

  /** The most matches in an answer. */
  public static final int MAX = 500;

  /** Validates. */
  public ScanMatch {
    ScanRule.requireId(rule);
    if (line < 1
        || column < 1
        || endLine < line
        || endColumn < 1
        || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException("not a range");
    }
  }
}
