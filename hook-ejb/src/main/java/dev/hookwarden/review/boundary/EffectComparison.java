package dev.hookwarden.review.boundary;

import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version would do on an event, beside what the active version would do.
 *
 * @param event the event
 * @param type its type
 * @param receivedAt when it came
 * @param trigger which trigger hears it
 * @param outcome how the version would end; {@code null} if there was no time left to run it
 * @param activeOutcome how the active version would end; {@code null} if there is none, or no time
 * @param changes what would be different
 */
public record EffectComparison(
    UUID event,
    String type,
    Instant receivedAt,
    TriggerKind trigger,
    @Nullable Outcome outcome,
    @Nullable Outcome activeOutcome,
    List<EffectChange> changes) {
  /** Copies. */
  public EffectComparison {
    changes = List.copyOf(changes);
  }

  /** What becomes of an effect. */
  public enum Kind {
    /** Only the version asks for it. */
    ADDED,
    /** Both ask for it, but not for the same. */
    CHANGED,
    /** Only the active version asks for it. */
    GONE
  }

  /**
   * A difference of two runs.
   *
   * @param kind what becomes of it
   * @param target what it is about, such as {@code records orders/7} or {@code notify user-42}
   * @param before what the active version asks for; {@code null} for nothing
   * @param after what the version asks for; {@code null} for nothing
   */
  public record EffectChange(
      Kind kind, String target, @Nullable Effect before, @Nullable Effect after) {}
}
