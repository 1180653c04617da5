package dev.hookwarden.web.schedule;

import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.schedule.boundary.FiringReason;
import dev.hookwarden.schedule.boundary.FiringView;
import dev.hookwarden.web.layout.Outcomes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firing, as pages show it.
 *
 * @param plannedAt the planned time
 * @param run its run; {@code null} if there is none, or not yet
 * @param words what became of it
 * @param kind how that is coloured
 * @param remark what else is worth knowing; may be empty
 */
public record FiringRow(
    Instant plannedAt, @Nullable UUID run, String words, String kind, String remark) {
  static FiringRow from(FiringView view, Outcomes outcomes) {
    Outcome outcome = view.result().outcome();
    String words = outcome == null ? view.state().wireName() : outcome.wireName();
    return new FiringRow(
        view.plannedAt(), view.result().run(), words, kind(view, outcomes), remark(view));
  }

  private static String kind(FiringView view, Outcomes outcomes) {
    Outcome outcome = view.result().outcome();
    if (outcome != null) {
      return outcomes.kind(outcome);
    }
    return switch (view.state()) {
      case SKIPPED, MISSED -> "warn";
      case QUEUED, WAITING, ENDED -> "plain";
    };
  }

  private static String remark(FiringView view) {
    FiringReason reason = view.reason();
    if (view.missed() > 1) {
      return "%,d times were missed: no server was there to fire them".formatted(view.missed());
    }
    if (reason != null) {
      return reason.words();
    }
    if (view.askedBy() != null) {
      return "asked for by " + view.askedBy();
    }
    return view.late() ? "made up for a time that was missed" : "";
  }
}
