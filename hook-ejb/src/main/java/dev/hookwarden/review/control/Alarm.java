package dev.hookwarden.review.control;

import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.review.entity.RuntimeFinding;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.Severity;
import java.util.Arrays;
import java.util.List;

/** Which runs of a version are a reason to look at it again. */
public final class Alarm {
  /** What the finding of a flood of held actions is called. */
  static final String FLOOD = "held-action-flood";

  /** What the finding of a hook is called that causes itself. */
  static final String LOOP = "loop";

  /** How many chains of events that a hook caused itself stop its version. */
  static final int MOST_LOOPS = 3;

  private static final String PREFIX = "runtime-";

  private Alarm() {}

  /** The outcomes that no reviewed version should have. */
  static List<Outcome> outcomes() {
    return Arrays.stream(Outcome.values()).filter(Alarm::isAlarming).toList();
  }

  /** Whether a run is a reason to count those of its version. */
  static boolean isWorthALook(RunView run) {
    return isAlarming(run.report().outcome())
        // A run that was stopped before it began, because the hook had caused it itself.
        || run.report().outcome() == Outcome.CANCELLED
        || (run.applied()
            && run.report().effects().stream().anyMatch(Effect.Action.class::isInstance));
  }

  /** The outcomes that are a reason to count the runs of a version. */
  static List<Outcome> noted() {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> isAlarming(outcome) || outcome == Outcome.CANCELLED)
        .toList();
  }

  static boolean isAlarming(Outcome outcome) {
    return switch (outcome) {
      case CPU_EXCEEDED,
          WALL_EXCEEDED,
          MEMORY_EXCEEDED,
          STATEMENTS_EXCEEDED,
          OUTPUT_EXCEEDED,
          QUOTA_EXCEEDED,
          CAPABILITY_DENIED,
          WORKER_LOST,
          PROTOCOL_VIOLATION ->
          true;
      case OK, REJECTED, GUEST_ERROR, CANCELLED, INTERNAL_ERROR -> false;
    };
  }

  /**
   * Whether alarming runs stop their version: so many do, and a single one that broke the protocol,
   * which no hook can do by what its language offers.
   *
   * @param enough how many do
   */
  static boolean isEnough(List<Outcome> outcomes, int enough) {
    return outcomes.size() >= enough || outcomes.contains(Outcome.PROTOCOL_VIOLATION);
  }

  /** How much such runs matter. */
  static Severity severity(Outcome outcome) {
    return switch (outcome) {
      case PROTOCOL_VIOLATION -> Severity.CRITICAL;
      case CAPABILITY_DENIED, WORKER_LOST -> Severity.HIGH;
      default -> Severity.MEDIUM;
    };
  }

  /** What runs gave rise to, as something that has to be answered. */
  static Finding finding(RuntimeFinding found) {
    return new Finding(
        found.id().toString(),
        PREFIX + found.signal(),
        found.severity(),
        Finding.Place.WHOLE,
        new Finding.Words(
            found.detail(),
            "A reviewed version does not do this as long as it does what it was approved for.",
            "Read the runs that are named as evidence. Accept this only if you know why it"
                + " happened; else send the version back, or approve it with lower limits."));
  }
}
