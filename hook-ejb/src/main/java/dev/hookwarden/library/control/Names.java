package dev.hookwarden.library.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.regex.Pattern;

/** The rule for hook names. */
public final class Names {
  private static final Pattern HOOK = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  private Names() {}

  /**
   * Refuses what is not a hook name.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME}
   */
  public static String requireHook(String name) {
    if (!HOOK.matcher(name).matches()) {
      throw new HookwardenException(Problem.INVALID_NAME, "a hook is named " + HOOK.pattern());
    }
    return name;
  }
}
