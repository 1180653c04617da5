package dev.hookwarden.platform;

import java.util.Locale;

/** Texts as parts of patterns of SQL's {@code like}, with {@code !} as the escape character. */
public final class SqlPattern {
  private SqlPattern() {}

  /** What begins with a text. */
  public static String startingWith(String text) {
    return escape(text) + "%";
  }

  /** What contains a text, if both are in lower case. */
  public static String containing(String text) {
    return "%" + escape(text).toLowerCase(Locale.ROOT) + "%";
  }

  private static String escape(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
