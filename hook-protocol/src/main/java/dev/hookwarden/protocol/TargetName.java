package dev.hookwarden.protocol;

import java.util.regex.Pattern;

/** The rule for the names of streams, collections and destinations. */
public final class TargetName {
  /** The rule as a regular expression. */
  public static final String RULE = "[a-z0-9][a-z0-9._-]{0,62}";

  private static final Pattern PATTERN = Pattern.compile(RULE);

  private TargetName() {}

  /** Whether a text is such a name. */
  public static boolean isValid(String name) {
    return PATTERN.matcher(name).matches();
  }
}
