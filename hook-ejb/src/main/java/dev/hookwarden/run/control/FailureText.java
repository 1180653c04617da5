package dev.hookwarden.run.control;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a worker's words about a failure fit for the author. The type bounds their length. */
final class FailureText {
  private FailureText() {}

  static GuestFailure of(Outcome outcome, @Nullable GuestFailure failure) {
    if (failure == null) {
      return new GuestFailure(outcome.wireName(), "The hook did not end well.", List.of());
    }
    return new GuestFailure(
        line(failure.name()),
        GuestText.clean(failure.message()),
        failure.frames().stream()
            .map(
                frame ->
                    new GuestFailure.Frame(line(frame.function()), frame.line(), frame.column()))
            .toList());
  }

  private static String line(String text) {
    return GuestText.clean(text).replace('\n', ' ').replace('\t', ' ');
  }
}
