package dev.hookwarden.schedule.boundary;

import dev.hookwarden.protocol.Outcome;
import java.time.Instant;
import java.util.UUID;
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
 * @param missed how many planned times it stands for that were missed; 0 unless they were
 * @param missedSince the first of them; {@code null} unless there are some
 * @param result what its run was
 */
public record FiringView(
    UUID id,
    Instant plannedAt,
    Instant decidedAt,
    FiringState state,
    @Nullable FiringReason reason,
    boolean late,
    @Nullable String askedBy,
    long missed,
    @Nullable Instant missedSince,
    Result result) {
  /**
   * The run of a firing.
   *
   * @param event the event that the hook saw; {@code null} if it did not fire
   * @param run the run; {@code null} while it has not ended
   * @param version the version that ran; {@code null} while it has not ended
   * @param outcome how it ended; {@code null} while it has not
   * @param endedAt when it was stored; {@code null} while it has not ended
   */
  public record Result(
      @Nullable UUID event,
      @Nullable UUID run,
      @Nullable Integer version,
      @Nullable Outcome outcome,
      @Nullable Instant endedAt) {}
}
