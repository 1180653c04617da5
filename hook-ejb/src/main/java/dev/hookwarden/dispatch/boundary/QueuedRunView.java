package dev.hookwarden.dispatch.boundary;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that is still to end.
 *
 * @param id its id
 * @param kind what it waits for
 * @param hook the hook; {@code null} for an event that has to pass
 * @param pinned the version that has to run; {@code null} for the one that is active then
 * @param event the event that it is about
 * @param state where it is
 * @param progress how far it is
 * @param dead why it was given up; {@code null} if it was not
 * @param createdAt when its event was accepted
 * @param changedAt when it changed last
 */
public record QueuedRunView(
    UUID id,
    QueueKind kind,
    @Nullable String hook,
    @Nullable Integer pinned,
    UUID event,
    QueueState state,
    Progress progress,
    @Nullable Dead dead,
    Instant createdAt,
    Instant changedAt) {
  /**
   * How far it is.
   *
   * @param place how many of its lane are before it; 0 for the first
   * @param why why it waits
   * @param attempts how many of its runs have failed
   * @param nextAt when it may start
   * @param lastRun the last run that failed; {@code null} if none did
   */
  public record Progress(
      long place, Why why, int attempts, Instant nextAt, @Nullable UUID lastRun) {}

  /**
   * Why it was given up.
   *
   * @param reason why
   * @param detail what the last failure said
   */
  public record Dead(DeadReason reason, String detail) {}

  /** Why something waits. */
  public enum Why {
    /** Others of its lane are before it. */
    ORDER("Others with the same ordering key are before it."),
    /** It failed, and its next attempt is later. */
    RETRY("It failed and is tried again later."),
    /** A worker has to become free. */
    WORKER("It starts once a worker is free."),
    /** It does not wait: it runs. */
    RUNNING("It runs."),
    /** It waits for a decision of people. */
    DECISION("It was given up; somebody has to replay or discard it.");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }

    /** The lower-case name that the API uses. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
