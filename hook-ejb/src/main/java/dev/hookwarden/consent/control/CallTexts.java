package dev.hookwarden.consent.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;

/** The rule for what reviewers of calls write. */
final class CallTexts {
  private static final int MAX_REASON_CHARS = 2_000;

  private CallTexts() {}

  /**
   * Refuses what is no reason.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static void requireReason(String reason) {
    if (reason.isBlank()
        || reason.length() > MAX_REASON_CHARS
        || reason.indexOf('\0') >= 0
        || !Json.isWellFormed(reason)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "reason: 1 to %,d characters, without NUL and lone surrogates"
              .formatted(MAX_REASON_CHARS));
    }
  }
}
