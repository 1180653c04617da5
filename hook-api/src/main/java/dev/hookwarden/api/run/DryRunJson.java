package dev.hookwarden.api.run;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.hook.DiagnosticJson;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.dispatch.boundary.DryRunView;
import dev.hookwarden.effect.boundary.ChangePreview;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run that had no effects.
 *
 * @param run how it ended and what it asked for
 * @param limits what it was allowed
 * @param event the event that it saw
 * @param changes what its effects would change now
 * @param warnings what the compiler said of a draft
 * @param differences what became different from the repeated run; {@code null} if none was
 * @param fixture whether it did what is expected; {@code null} if it ran on no fixture
 */
@Schema(name = "DryRun", description = "A run that had no effects, and what they would have been.")
public record DryRunJson(
    @Schema(description = "Never stored: its id leads nowhere, unless it repeats a run.")
        RunJson run,
    LimitsJson limits,
    @Schema(implementation = Object.class) JsonNode event,
    @Schema(description = "What its effects would change now; empty unless the run ended well.")
        List<ChangeJson> changes,
    List<DiagnosticJson> warnings,
    @Schema(nullable = true, description = "Null unless a run was repeated.")
        @Nullable List<DifferenceJson> differences,
    @Schema(nullable = true, description = "Null unless it ran on a fixture.")
        @Nullable FixtureResultJson fixture) {
  /** What an effect would change. Its values are written as they are, which takes less memory. */
  @Schema(name = "ChangePreview")
  public record ChangeJson(
      int ordinal,
      String collection,
      String key,
      @Schema(implementation = Object.class, nullable = true) @JsonRawValue @Nullable String before,
      @Schema(implementation = Object.class, nullable = true) @JsonRawValue
          @Nullable String after) {
    static ChangeJson from(ChangePreview change) {
      return new ChangeJson(
          change.ordinal(),
          change.record().collection(),
          change.record().key(),
          change.before(),
          change.after());
    }
  }

  /** What two runs asked for at the same position. */
  @Schema(name = "EffectDifference")
  public record DifferenceJson(
      int ordinal,
      @Schema(nullable = true) @Nullable EffectJson before,
      @Schema(nullable = true) @Nullable EffectJson after) {
    static DifferenceJson from(DryRunView.Difference difference) {
      int ordinal = difference.ordinal();
      return new DifferenceJson(
          ordinal, effect(ordinal, difference.before()), effect(ordinal, difference.after()));
    }

    private static @Nullable EffectJson effect(int ordinal, @Nullable Effect effect) {
      return effect == null ? null : EffectJson.from(ordinal, effect);
    }
  }

  /** What a run may take at the most. */
  @Schema(name = "Limits", description = "What a run may take at the most.")
  public record LimitsJson(
      long cpuMillis,
      long wallMillis,
      long allocationBytes,
      int inputBytes,
      int resultBytes,
      int logBytes,
      int recordReads,
      int recordWrites,
      int notifies,
      int emails,
      int calls,
      int emits) {
    static LimitsJson from(Limits limits) {
      ResourceLimits most = limits.resources();
      Quotas quotas = limits.quotas();
      return new LimitsJson(
          most.cpuMillis(),
          most.wallMillis(),
          most.allocationBytes(),
          most.inputBytes(),
          most.resultBytes(),
          most.logBytes(),
          quotas.recordReads(),
          quotas.recordWrites(),
          quotas.notifies(),
          quotas.emails(),
          quotas.calls(),
          quotas.emits());
    }
  }

  /** Shows a dry run. */
  public static DryRunJson from(DryRunView view) {
    DryRunView.Repeated repeated = view.repeated();
    FixtureResult fixture = view.fixture();
    return new DryRunJson(
        RunJson.from(view.run()),
        LimitsJson.from(view.limits()),
        JsonText.read(view.event()),
        view.changes().stream().map(ChangeJson::from).toList(),
        view.warnings().stream().map(DiagnosticJson::from).toList(),
        repeated == null
            ? null
            : repeated.differences().stream().map(DifferenceJson::from).toList(),
        fixture == null ? null : FixtureResultJson.from(fixture));
  }
}
