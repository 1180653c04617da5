package dev.hookwarden.worker.run;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Outcome;
import java.util.List;

/**
 * How a run ended when it did not end well.
 *
 * @param outcome anything but {@link Outcome#OK}
 * @param failure why
 * @param reusable whether the process may run another hook
 */
record Verdict(Outcome outcome, GuestFailure failure, boolean reusable) {
  /** A verdict of ours, without frames. */
  static Verdict of(Outcome outcome, String message, boolean reusable) {
    return new Verdict(
        outcome, new GuestFailure(outcome.wireName(), Words.fit(message), List.of()), reusable);
  }

  /** The same with the place in the author's source. */
  Verdict at(List<GuestFailure.Frame> frames) {
    return new Verdict(
        outcome, new GuestFailure(failure.name(), failure.message(), frames), reusable);
  }

  /** The same, saying in words, too, where the guest was. */
  Verdict stoppedAt(List<GuestFailure.Frame> frames) {
    if (frames.isEmpty()) {
      return this;
    }
    GuestFailure.Frame innermost = frames.getFirst();
    String function = innermost.function().isEmpty() ? "" : " of " + innermost.function();
    String words =
        "%s; it was at line %d%s".formatted(failure.message(), innermost.line(), function);
    return new Verdict(outcome, new GuestFailure(failure.name(), words, frames), reusable);
  }
}
