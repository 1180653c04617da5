package dev.hookwarden.settings.boundary;

import dev.hookwarden.protocol.TriggerKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Settings to be; nothing of them has been checked.
 *
 * @param limits a value for every limit of every kind of trigger, in milliseconds, bytes or counts
 * @param retentionDays after how many days a run is removed
 * @param history what holds for the history
 * @param review how versions are reviewed
 * @param actions what holds for actions
 */
public record NewSettings(
    Map<TriggerKind, Map<Limit, Long>> limits,
    long retentionDays,
    HistoryRules history,
    ReviewPolicy review,
    ActionPolicy actions) {
  /** Copies. */
  public NewSettings {
    Map<TriggerKind, Map<Limit, Long>> copy = new EnumMap<>(TriggerKind.class);
    limits.forEach((kind, values) -> copy.put(kind, Map.copyOf(values)));
    limits = Map.copyOf(copy);
  }
}
