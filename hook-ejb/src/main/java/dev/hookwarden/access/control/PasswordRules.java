package dev.hookwarden.access.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.List;
import java.util.Locale;

/** Which passwords people may choose: long ones that are not the first to be guessed. */
public final class PasswordRules {
  /** The fewest characters. */
  public static final int MIN_CHARS = 12;

  /** The most characters; more would only make the server work. */
  public static final int MAX_CHARS = 200;

  private static final int MIN_DISTINCT = 6;
  private static final List<String> GUESSED_FIRST =
      List.of("password", "passwort", "hookwarden", "qwerty", "123456", "letmein", "iloveyou");

  private PasswordRules() {}

  /**
   * Refuses a password that is easy to guess.
   *
   * @param account the name of its owner
   * @throws HookwardenException with {@link Problem#WEAK_PASSWORD} and what to do, in words
   */
  public static void require(String password, String account) {
    if (password.codePointCount(0, password.length()) < MIN_CHARS) {
      throw weak("Use at least %d characters; a few words are easy to remember.", MIN_CHARS);
    }
    if (password.length() > MAX_CHARS) {
      throw weak("Use at most %d characters.", MAX_CHARS);
    }
    if (password.chars().distinct().count() < MIN_DISTINCT) {
      throw weak("Use at least %d different characters.", MIN_DISTINCT);
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(account)) {
      throw weak("Leave your name out of it.");
    }
    for (String guess : GUESSED_FIRST) {
      if (plain.contains(guess)) {
        throw weak("Leave \"%s\" out of it: that is guessed first.", guess);
      }
    }
  }

  private static HookwardenException weak(String words, Object... arguments) {
    return new HookwardenException(Problem.WEAK_PASSWORD, words.formatted(arguments));
  }
}
