package dev.hookwarden.review.boundary;

import dev.hookwarden.scan.boundary.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting versions are wanted.
 *
 * @param atLeast only with a finding of this severity or a worse one; {@code null} for all
 * @param author only those of an author with this name; {@code null} for all
 * @param hook only those of hooks whose name contains this; {@code null} for all
 * @param mine only those that the actor is named for or has claimed
 * @param unclaimed only those that nobody has claimed
 * @param suspended only those that an alarm has stopped
 */
public record QueueFilter(
    @Nullable Severity atLeast,
    @Nullable String author,
    @Nullable String hook,
    boolean mine,
    boolean unclaimed,
    boolean suspended) {
  /** All of them. */
  public static final QueueFilter ALL = new QueueFilter(null, null, null, false, false, false);
}
