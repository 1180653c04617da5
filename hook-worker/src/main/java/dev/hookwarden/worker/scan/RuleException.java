package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.BrokenRule;

/** A rule can't be applied; the message says why, for those who wrote it. */
final class RuleException extends Exception {
  private static final long serialVersionUID = 1L;

  RuleException(String message) {
    super(message);
  }

  /** The message, as long as an answer may hold. */
  String words() {
    String message = getMessage();
    return message.substring(0, Math.min(message.length(), BrokenRule.MAX_WORDS_CHARS));
  }
}
