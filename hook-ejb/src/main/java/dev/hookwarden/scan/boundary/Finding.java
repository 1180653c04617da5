package dev.hookwarden.scan.boundary;

/**
 * A place in a source that a rule points at.
 *
 * @param id the same for the same finding in the same version, whenever it is scanned: 32
 *     hexadecimal digits over rule, text of the line without its white space, and how many equal
 *     ones come before it
 * @param rule the rule's id
 * @param severity how much it matters
 * @param place where
 * @param words what it means, as the rule said when it was found
 */
public record Finding(String id, String rule, Severity severity, Place place, Words words) {
  /**
   * A range in a source.
   *
   * @param line the 1-based line of its first character; 0 if the finding belongs to the whole
   * @param column the 1-based column of its first character, in UTF-16 code units; 0 with line 0
   * @param endLine the line of the character behind it
   * @param endColumn the column of the character behind it
   * @param excerpt the line's text around it, without control characters; at most 200 characters
   */
  public record Place(int line, int column, int endLine, int endColumn, String excerpt) {
    /** The whole source. */
    public static final Place WHOLE = new Place(0, 0, 0, 0, "");
  }

  /**
   * What a finding means.
   *
   * @param title one line
   * @param explanation why it matters
   * @param advice what to do instead
   */
  public record Words(String title, String explanation, String advice) {}

  /** One line that says what was found. */
  public String title() {
    return words.title();
  }

  /** Why it matters. */
  public String explanation() {
    return words.explanation();
  }

  /** What to do instead. */
  public String advice() {
    return words.advice();
  }

  /** The 1-based line; 0 if the finding belongs to the whole source. */
  public int line() {
    return place.line();
  }

  /** The 1-based column; 0 if the finding belongs to the whole source. */
  public int column() {
    return place.column();
  }

  /** The line of the character behind it. */
  public int endLine() {
    return place.endLine();
  }

  /** The column of the character behind it. */
  public int endColumn() {
    return place.endColumn();
  }

  /** The line's text around it. */
  public String excerpt() {
    return place.excerpt();
  }
}
