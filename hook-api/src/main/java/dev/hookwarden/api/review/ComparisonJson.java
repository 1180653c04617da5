package dev.hookwarden.api.review;

import dev.hookwarden.api.run.EffectJson;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.review.boundary.EffectComparison;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version would do on an event, beside the active one.
 *
 * @param event the event
 * @param type its type
 * @param receivedAt when it came
 * @param trigger which trigger hears it
 * @param outcome how the version would end; {@code null} if there was no time left
 * @param activeOutcome how the active version would end; {@code null} if there is none
 * @param changes what would be different
 */
@Schema(name = "EffectComparison", description = "What a version would do beside the active one.")
public record ComparisonJson(
    UUID event,
    String type,
    Instant receivedAt,
    @Schema(enumeration = {"before", "after", "invoke", "schedule"}) String trigger,
    @Schema(nullable = true) @Nullable String outcome,
    @Schema(nullable = true) @Nullable String activeOutcome,
    List<ChangeJson> changes) {
  /** What becomes of an effect. */
  @Schema(name = "EffectChange")
  public record ChangeJson(
      @Schema(enumeration = {"added", "changed", "gone"}) String kind,
      @Schema(examples = "records orders/7") String target,
      @Schema(nullable = true) @Nullable EffectJson before,
      @Schema(nullable = true) @Nullable EffectJson after) {
    static ChangeJson from(EffectComparison.EffectChange change) {
      return new ChangeJson(
          change.kind().name().toLowerCase(Locale.ROOT),
          change.target(),
          effect(change.before()),
          effect(change.after()));
    }

    private static @Nullable EffectJson effect(@Nullable Effect effect) {
      return effect == null ? null : EffectJson.from(0, effect);
    }
  }

  static ComparisonJson from(EffectComparison comparison) {
    return new ComparisonJson(
        comparison.event(),
        comparison.type(),
        comparison.receivedAt(),
        comparison.trigger().wireName(),
        name(comparison.outcome()),
        name(comparison.activeOutcome()),
        comparison.changes().stream().map(ChangeJson::from).toList());
  }

  private static @Nullable String name(@Nullable Outcome outcome) {
    return outcome == null ? null : outcome.wireName();
  }
}
