package dev.hookwarden.stream.boundary;

/**
 * Where a value does not fit a schema.
 *
 * @param pointer where in the value, as a JSON pointer; empty for the whole value; at most 500
 *     characters
 * @param detail what does not fit, for people; at most 300 characters
 */
public record Mismatch(String pointer, String detail) {
  /** The most that one refusal lists. */
  public static final int MAX_LISTED = 20;

  private static final int MAX_POINTER_CHARS = 500;
  private static final int MAX_DETAIL_CHARS = 300;

  /** Shortens. */
  public Mismatch {
    pointer = shortened(pointer, MAX_POINTER_CHARS);
    detail = shortened(detail, MAX_DETAIL_CHARS);
  }

  /** Cuts nothing in half that is one character in two parts. */
  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
