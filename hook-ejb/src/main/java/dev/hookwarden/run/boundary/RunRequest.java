package dev.hookwarden.run.boundary;

import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.RunContext;
import java.util.Objects;

/**
 * What to execute, on what, and how much it may take.
 *
 * @param context who and when
 * @param executable the code
 * @param event the event as JSON text
 * @param limits the limits
 */
public record RunRequest(RunContext context, Executable executable, String event, Limits limits) {
  /** Validates. */
  public RunRequest {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(executable, "executable");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(limits, "limits");
  }
}
