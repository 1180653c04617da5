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
}
