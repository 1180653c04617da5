package dev.hookwarden.api.schedule;

import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.schedule.boundary.FiringReason;
import dev.hookwarden.schedule.boundary.FiringView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a planned time.
 *
 * @param id its id
 * @param plannedAt the planned time; of several that were missed, the latest
 * @param decidedAt when it was decided
 * @param state what became of it
 * @param reason why it did not fire; {@code null} if it did
 * @param late whether it fired to make up for a time that was missed
 * @param askedBy who had it run now; {@code null} if time did
 * @param missed how many planned times it stands for that were missed
 * @param missedSince the first of them; {@code null} unless there are some
 * @param event the event that the hook saw; {@code null} if it did not fire
 * @param run the run; {@code null} while it has not ended
 * @param version the version that ran; {@code null} while it has not ended
 * @param outcome how it ended; {@code null} while it has not
 * @param endedAt when it was stored; {@code null} while it has not ended
 */
@Schema(name = "Firing", description = "What became of a planned time of a schedule.")
public record FiringJson(
    UUID id,
    @Schema(description = "The planned time; of several that were missed, the latest.")
        Instant plannedAt,
    Instant decidedAt,
    @Schema(enumeration = {"queued", "waiting", "ended", "skipped", "missed"}) String state,
    @Schema(
            nullable = true,
            enumeration = {"overlap", "too-many-wait", "out-of-service", "no-server"},
            description = "Why it did not fire.")
        @Nullable String reason,
    @Schema(description = "It made up for a time that was missed.") boolean late,
    @Schema(nullable = true, description = "Who had it run now; null if time did.")
        @Nullable String askedBy,
    @Schema(description = "How many planned times it stands for that were missed.") long missed,
    @Schema(nullable = true) @Nullable Instant missedSince,
    @Schema(nullable = true) @Nullable UUID event,
    @Schema(nullable = true) @Nullable UUID run,
    @Schema(nullable = true) @Nullable Integer version,
    @Schema(nullable = true, examples = "ok") @Nullable String outcome,
    @Schema(nullable = true) @Nullable Instant endedAt) {
  /** Shows a firing. */
  public static FiringJson from(FiringView view) {
    FiringView.Result result = view.result();
    FiringReason reason = view.reason();
    Outcome outcome = result.outcome();
    return new FiringJson(
        view.id(),
        view.plannedAt(),
        view.decidedAt(),
        view.state().wireName(),
        reason == null ? null : reason.wireName(),
        view.late(),
        view.askedBy(),
        view.missed(),
        view.missedSince(),
        result.event(),
        result.run(),
        result.version(),
        outcome == null ? null : outcome.wireName(),
        result.endedAt());
  }
}
