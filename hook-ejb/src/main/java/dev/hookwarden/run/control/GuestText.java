package dev.hookwarden.run.control;

/**
 * Makes text of a guest or a worker safe to store and to show: no control characters but line feed
 * and tab, no lone surrogates. Each one is replaced by U+FFFD, so that an author sees that
 * something was there.
 */
final class GuestText {
  private static final char REPLACEMENT = '\uFFFD';

  private GuestText() {}

  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else {
        clean.append(isSafe(c) ? c : REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static boolean isSafe(char c) {
    return c == '\n' || c == '\t' || !(Character.isISOControl(c) || Character.isSurrogate(c));
  }
}
