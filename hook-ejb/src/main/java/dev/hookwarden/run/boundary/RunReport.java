package dev.hookwarden.run.boundary;

import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.Usage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended. The worker's words, validated by the host: effects are within the declared
 * capabilities and quotas.
 *
 * @param outcome how it ended
 * @param value the returned value as JSON text; {@code null} if nothing was returned
 * @param failure why it did not end well; {@code null} if it did
 * @param effects what it asks for; empty unless the outcome is {@link Outcome#OK}
 * @param log what it logged
 * @param usage what it used, as measured in the worker
 * @param duration from handing over to the end, as measured by the host, without queueing
 */
public record RunReport(
    Outcome outcome,
    @Nullable String value,
    @Nullable GuestFailure failure,
    List<Effect> effects,
    List<LogLine> log,
    Usage usage,
    Duration duration) {
  /** The failure of a run that never began because its event is larger than runs may get. */
  public static final String EVENT_TOO_LARGE = "event-too-large";

  /** Copies. */
  public RunReport {
    effects = List.copyOf(effects);
    log = List.copyOf(log);
  }

  /** Whether it never began, because of its event and not of the hook. */
  public boolean isTooLarge() {
    return failure != null && failure.name().equals(EVENT_TOO_LARGE);
  }
}
