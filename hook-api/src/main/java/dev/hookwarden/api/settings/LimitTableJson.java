package dev.hookwarden.api.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Limits by what starts a run.
 *
 * @param before of runs before an event
 * @param after of runs after an event
 * @param schedule of runs at a time
 * @param invoke of direct calls
 */
@Schema(name = "LimitTable", description = "The most that runs may have, by what starts them.")
public record LimitTableJson(
    @Schema(required = true) @JsonProperty(required = true) RunLimitsJson before,
    @Schema(required = true) @JsonProperty(required = true) RunLimitsJson after,
    @Schema(required = true) @JsonProperty(required = true) RunLimitsJson schedule,
    @Schema(required = true) @JsonProperty(required = true) RunLimitsJson invoke) {
  /** Shows a table. */
  public static LimitTableJson from(LimitTable table) {
    return new LimitTableJson(
        RunLimitsJson.from(table.of(TriggerKind.BEFORE)),
        RunLimitsJson.from(table.of(TriggerKind.AFTER)),
        RunLimitsJson.from(table.of(TriggerKind.SCHEDULE)),
        RunLimitsJson.from(table.of(TriggerKind.INVOKE)));
  }

  /** The values by trigger and limit; they may be impossible. */
  Map<TriggerKind, Map<Limit, Long>> values() {
    Map<TriggerKind, Map<Limit, Long>> values = new EnumMap<>(TriggerKind.class);
    for (TriggerKind kind : TriggerKind.values()) {
      values.put(kind, of(kind).values());
    }
    return values;
  }

  private RunLimitsJson of(TriggerKind kind) {
    return switch (kind) {
      case BEFORE -> before;
      case AFTER -> after;
      case SCHEDULE -> schedule;
      case INVOKE -> invoke;
    };
  }
}
