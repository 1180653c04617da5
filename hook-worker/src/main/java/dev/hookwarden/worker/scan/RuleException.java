package dev.hookwarden.worker.scan;

/** A rule can't be applied; the message says why, for those who wrote it. */
final class RuleException extends Exception {
  private static final long serialVersionUID = 1L;

  RuleException(String message) {
    super(message);
  }
}
