package dev.hookwarden.review.boundary;

import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.protocol.Capability;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that waits for a decision.
 *
 * @param id the version's id
 * @param hook the hook's name
 * @param number the version's number
 * @param author who handed it in
 * @param state where it is in its life
 * @param cause why it waits
 * @param since when it began to wait
 * @param risk how urgent a look is
 * @param newCapabilities what it asks for beyond the version that was approved last
 * @param eventsPerDay how many events a day would reach it
 * @param fastLane whether it can be approved without being claimed
 * @param claim who decides about it; {@code null} if nobody does
 * @param assignee who should decide; {@code null} if nobody was named
 */
public record QueueItem(
    UUID id,
    String hook,
    int number,
    String author,
    VersionState state,
    QueueCause cause,
    Instant since,
    Risk risk,
    List<Capability> newCapabilities,
    long eventsPerDay,
    boolean fastLane,
    @Nullable Claim claim,
    @Nullable String assignee) {
  /** Copies. */
  public QueueItem {
    newCapabilities = List.copyOf(newCapabilities);
  }

  /** After which item a next page goes on. */
  public QueueCursor cursor() {
    return new QueueCursor(risk.score(), id);
  }
}
