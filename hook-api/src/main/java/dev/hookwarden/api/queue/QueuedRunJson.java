package dev.hookwarden.api.queue;

import dev.hookwarden.dispatch.boundary.QueuedRunView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run that is still to end.
 *
 * @param id its id in the queue; its runs have ids of their own
 * @param kind what it waits for
 * @param hook the hook; {@code null} for an event that has to pass
 * @param version the version that has to run; {@code null} for the one that is active then
 * @param event the event
 * @param state where it is
 * @param why why it waits
 * @param place how many of its lane are before it
 * @param attempts how many of its runs have failed
 * @param nextAt when it may start
 * @param lastRun the last run that failed
 * @param dead why it was given up; {@code null} if it was not
 * @param createdAt when its event was accepted
 * @param changedAt when it changed last
 */
@Schema(name = "QueuedRun", description = "A run that is still to end.")
public record QueuedRunJson(
    UUID id,
    @Schema(
            enumeration = {"pass", "after", "schedule"},
            description = "pass: an emitted event has to go through the before hooks.")
        String kind,
    @Schema(nullable = true, examples = "label-issues") @Nullable String hook,
    @Schema(nullable = true, description = "null for the version that is active at its turn.")
        @Nullable Integer version,
    UUID event,
    @Schema(enumeration = {"waiting", "running", "dead"}) String state,
    @Schema(
            enumeration = {"order", "retry", "worker", "running", "decision"},
            description =
                "order: others with the same ordering key are before it; retry: it failed and is"
                    + " tried again at nextAt; worker: it starts once a worker is free; decision: it"
                    + " was given up.")
        String why,
    @Schema(description = "How many with the same ordering key are before it.") long place,
    @Schema(description = "How many of its runs have failed.") int attempts,
    Instant nextAt,
    @Schema(nullable = true) @Nullable UUID lastRun,
    @Schema(nullable = true) @Nullable Dead dead,
    Instant createdAt,
    Instant changedAt) {
  /** Why a run was given up. */
  @Schema(name = "DeadReason", description = "Why a run was given up, and what to do.")
  public record Dead(
      @Schema(
              enumeration = {
                "retries-exhausted",
                "same-failure",
                "not-retried",
                "no-listener",
                "server-fault"
              })
          String reason,
      @Schema(description = "What the last failure said.") String detail,
      @Schema(description = "What to do, for people.") String hint) {
    static @Nullable Dead from(QueuedRunView.@Nullable Dead dead) {
      return dead == null
          ? null
          : new Dead(dead.reason().wireName(), dead.detail(), dead.reason().hint());
    }
  }

  /** Shows it. */
  public static QueuedRunJson from(QueuedRunView view) {
    QueuedRunView.Progress progress = view.progress();
    return new QueuedRunJson(
        view.id(),
        view.kind().wireName(),
        view.hook(),
        view.pinned(),
        view.event(),
        view.state().wireName(),
        progress.why().wireName(),
        progress.place(),
        progress.attempts(),
        progress.nextAt(),
        progress.lastRun(),
        Dead.from(view.dead()),
        view.createdAt(),
        view.changedAt());
  }
}
