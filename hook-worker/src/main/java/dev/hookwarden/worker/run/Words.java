package dev.hookwarden.worker.run;

import java.util.regex.Pattern;

/** Makes text of the language runtimes fit for an author's eyes. */
final class Words {
  private static final int MAX_MESSAGE_CHARS = 4_000;
  private static final int MAX_NAME_CHARS = 200;
  private static final String JAVA_TRACE = "Java stack trace";
  private static final Pattern JAVA_NAME =
      Pattern.compile("\\b(?:com\\.oracle|org\\.graalvm|java|javax|jdk|sun)(?:\\.[\\w$]+){2,}");
  private static final Pattern PATH = Pattern.compile("(?:/[\\w.@+-]+){2,}/?");

  private Words() {}

  /** Cuts Java's words out and the rest to the size of a failure's message. */
  static String fit(String text) {
    int trace = text.indexOf(JAVA_TRACE);
    String own = trace < 0 ? text : text.substring(0, trace).stripTrailing();
    String named = JAVA_NAME.matcher(cut(own, 2 * MAX_MESSAGE_CHARS)).replaceAll("[internal]");
    return cut(wellFormed(PATH.matcher(named).replaceAll("[path]")), MAX_MESSAGE_CHARS);
  }

  /** Cuts a class or function name to its size. */
  static String name(String text) {
    return cut(wellFormed(JAVA_NAME.matcher(text).replaceAll("[internal]")), MAX_NAME_CHARS);
  }

  /** Cuts without leaving half a character. */
  static String cut(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end);
  }

  /** Replaces lone surrogates, which can't be written as UTF-8. */
  static String wellFormed(String text) {
    StringBuilder fixed = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(fixed::appendCodePoint);
    return fixed.toString();
  }
}
