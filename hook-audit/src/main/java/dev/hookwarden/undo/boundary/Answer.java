package dev.hookwarden.undo.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What to do with a record that others have changed since. */
public enum Answer {
  /** Leave it as it is. */
  KEEP,
  /** Write the value of before, and with it over what others changed. */
  OVERWRITE,
  /** Take back only the fields that the undone changes changed. */
  MERGE;

  /** The word that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The answer with a name. */
  public static Optional<Answer> named(String wireName) {
    return Arrays.stream(values()).filter(answer -> answer.wireName().equals(wireName)).findFirst();
  }
}
