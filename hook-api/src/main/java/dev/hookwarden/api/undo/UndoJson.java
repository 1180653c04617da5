package dev.hookwarden.api.undo;

import dev.hookwarden.undo.boundary.UndoView;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An undo.
 *
 * @param id its id
 * @param scope which changes it undoes
 * @param followUps whether also those of the runs that were caused
 * @param state where it is in its life
 * @param counts how much it is about
 * @param progress how far it is
 * @param planned who planned it
 * @param confirmed who confirmed it
 * @param executed who had it executed
 * @param reason why
 * @param failure why it stopped or became stale
 * @param endedAt when it ended
 * @param revision rises with every change of it
 */
@Schema(name = "Undo", description = "An undo, from its plan on.")
public record UndoJson(
    UUID id,
    ScopeJson scope,
    boolean followUps,
    @Schema(enumeration = {"planned", "running", "stopped", "stale", "finished"}) String state,
    CountsJson counts,
    ProgressJson progress,
    SignatureJson planned,
    @Schema(nullable = true, description = "The second person.") @Nullable SignatureJson confirmed,
    @Schema(nullable = true, description = "Who had it executed.") @Nullable SignatureJson executed,
    @Schema(nullable = true, description = "Why it was executed.") @Nullable String reason,
    @Schema(nullable = true, description = "Why it stopped or became stale.")
        @Nullable String failure,
    @Schema(nullable = true, description = "When it ended.") @Nullable Instant endedAt,
    @Schema(description = "Rises with every change; the ETag.") long revision) {
  /** Shows an undo. */
  public static UndoJson from(UndoView view) {
    SignatureJson planned = SignatureJson.from(view.planned());
    return new UndoJson(
        view.id(),
        ScopeJson.from(view.scope()),
        view.followUps(),
        view.state().wireName(),
        CountsJson.from(view.counts()),
        ProgressJson.from(view.progress()),
        Objects.requireNonNull(planned),
        SignatureJson.from(view.confirmed()),
        SignatureJson.from(view.executed()),
        view.reason(),
        view.failure(),
        view.endedAt(),
        view.revision());
  }

  /**
   * How much an undo is about.
   *
   * @param changes changes that it undoes
   * @param records records that they changed
   * @param conflicts records that others have changed since
   * @param unanswered those that nobody has answered
   * @param caused runs that were caused
   * @param actions what its runs did to people and the outside
   */
  @Schema(name = "UndoCounts", description = "How much an undo is about.")
  public record CountsJson(
      int changes, int records, int conflicts, int unanswered, int caused, int actions) {
    static CountsJson from(UndoView.Counts counts) {
      return new CountsJson(
          counts.changes(),
          counts.records(),
          counts.conflicts(),
          counts.unanswered(),
          counts.caused(),
          counts.actions());
    }
  }

  /**
   * How far an undo is.
   *
   * @param done records that were gone through
   * @param written those that were written
   * @param stopAsked whether it will stop
   * @param needsConfirmation whether a second person has to confirm it
   */
  @Schema(name = "UndoProgress", description = "How far an undo is.")
  public record ProgressJson(int done, int written, boolean stopAsked, boolean needsConfirmation) {
    static ProgressJson from(UndoView.Progress progress) {
      return new ProgressJson(
          progress.done(), progress.written(), progress.stopAsked(), progress.needsConfirmation());
    }
  }
}
