package dev.hookwarden.library.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.regex.Pattern;

/** The rule for the names of hooks and fixtures. */
public final class Names {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  /** A name can't hold a wildcard of SQL; neither can a part of one. */
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9-]{0,63}");

  private static final String IMPOSSIBLE = "!";

  private Names() {}

  /** What names with a beginning are like in SQL; like no name if no name can begin so. */
  public static String prefixPattern(String prefix) {
    return PREFIX.matcher(prefix).matches() ? prefix + "%" : IMPOSSIBLE;
  }

  /**
   * Refuses what is not a hook name.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME}
   */
  public static String requireHook(String name) {
    return require("a hook", name);
  }

  /**
   * Refuses what is not a fixture name.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME}
   */
  public static String requireFixture(String name) {
    return require("a fixture", name);
  }

  private static String require(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new HookwardenException(Problem.INVALID_NAME, what + " is named " + NAME.pattern());
    }
    return name;
  }
}
