package dev.hookwarden.delivery.control;

/** What others say, as far as a row holds it. */
final class Texts {
  /** The length of the columns. */
  private static final int MOST_CHARS = 500;

  private Texts() {}

  /** The beginning of a text. */
  static String cut(String text) {
    return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS);
  }

  /** The text in one line, without any control character. */
  static String line(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || isLineBreak(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean isLineBreak(int c) {
    return Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
