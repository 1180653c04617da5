package dev.hookwarden.undo.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An undo.
 *
 * @param id its id
 * @param scope which changes it undoes
 * @param followUps whether it also undoes those of the runs that were caused
 * @param state where it is in its life
 * @param counts how much it is about
 * @param progress how far it is
 * @param planned who planned it
 * @param confirmed which second person confirmed it; {@code null} if nobody did
 * @param executed who had it executed; {@code null} if nobody did
 * @param reason why; {@code null} before it is executed
 * @param failure why it stopped or became stale; {@code null} if it did not
 * @param endedAt when it was finished or ended otherwise; {@code null} before
 * @param revision rises with every change of it
 */
public record UndoView(
    UUID id,
    UndoScope scope,
    boolean followUps,
    UndoState state,
    Counts counts,
    Progress progress,
    Signature planned,
    @Nullable Signature confirmed,
    @Nullable Signature executed,
    @Nullable String reason,
    @Nullable String failure,
    @Nullable Instant endedAt,
    long revision) {
  /**
   * How much an undo is about.
   *
   * @param changes the changes that it undoes
   * @param records the records that they changed
   * @param conflicts the records that others have changed since
   * @param unanswered the conflicts that nobody has answered
   * @param caused the runs that were caused by those of the undo
   * @param actions what its runs did or want to do to people and the outside
   */
  public record Counts(
      int changes, int records, int conflicts, int unanswered, int caused, int actions) {}

  /**
   * How far an undo is.
   *
   * @param done the records that were gone through
   * @param written those of them that were written
   * @param stopAsked whether somebody asked it to stop
   * @param needsConfirmation whether a second person has to confirm it before it may be executed
   */
  public record Progress(int done, int written, boolean stopAsked, boolean needsConfirmation) {}
}
