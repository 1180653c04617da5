package dev.hookwarden.review.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;

/** The rules for what reviewers write. */
public final class ReviewTexts {
  /** The most characters of a reason. */
  public static final int MAX_REASON_CHARS = 2_000;

  /** The most characters of a comment. */
  public static final int MAX_COMMENT_CHARS = 4_000;

  private ReviewTexts() {}

  /**
   * Refuses what is no reason.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public static String requireReason(String reason) {
    return require("reason", reason, MAX_REASON_CHARS);
  }

  /**
   * Refuses what is no comment.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public static String requireComment(String text) {
    return require("text", text, MAX_COMMENT_CHARS);
  }

  private static String require(String what, String text, int most) {
    if (text.isBlank()
        || text.length() > most
        || text.indexOf('\0') >= 0
        || !Json.isWellFormed(text)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "%s: 1 to %,d characters, without NUL and lone surrogates".formatted(what, most));
    }
    return text;
  }
}
