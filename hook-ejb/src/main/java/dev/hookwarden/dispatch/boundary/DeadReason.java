package dev.hookwarden.dispatch.boundary;

import java.util.Locale;

/** Why a run was given up. */
public enum DeadReason {
  /** It failed as often as its trigger allows. */
  RETRIES_EXHAUSTED(
      "It failed as often as its trigger allows it to be tried.",
      "Read the last run. When the cause is gone, replay it."),
  /** It failed twice in the same way on the same event. */
  SAME_FAILURE(
      "It failed twice in the same way on the same event; it would do so again.",
      "Hand in a version that copes with this event, then replay it; or discard it."),
  /** It ended in a way that is never tried again. */
  NOT_RETRIED(
      "It ended in a way that is never tried again: the version did what it may not do.",
      "Review the version. Replay it once a version is active that does not do this."),
  /** No active version of the hook wanted the event when its turn came. */
  NO_LISTENER(
      "When its turn came, no active version of the hook listened to the event.",
      "Put a version of the hook into service that listens to the stream, then replay it; or"
          + " discard it."),
  /** Servers ended, or failed, while they executed it, again and again. */
  SERVER_FAULT(
      "The servers that executed it ended or failed, again and again.",
      "Look into the servers' logs at the time of the last change. Replay it once they are sound.");

  private final String words;
  private final String hint;

  DeadReason(String words, String hint) {
    this.words = words;
    this.hint = hint;
  }

  /** The lower-case name with hyphens that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it means, for people. */
  public String words() {
    return words;
  }

  /** What to do, for people. */
  public String hint() {
    return hint;
  }
}
