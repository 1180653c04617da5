package dev.hookwarden.protocol;

import java.util.Objects;

/**
 * A rule that the analyst could not apply.
 *
 * @param rule the rule's id
 * @param words why, for those who wrote it, at most {@link #MAX_WORDS_CHARS} characters
 */
public record BrokenRule(String rule, String words) {
  /** The most characters of the words. */
  public static final int MAX_WORDS_CHARS = 500;

  /** Validates. */
  public BrokenRule {
    ScanRule.requireId(rule);
    Objects.requireNonNull(words, "words");
    if (words.length() > MAX_WORDS_CHARS) {
      throw new IllegalArgumentException("not words");
    }
  }
}
