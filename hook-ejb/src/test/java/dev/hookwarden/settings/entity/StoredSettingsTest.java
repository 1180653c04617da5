package dev.hookwarden.settings.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.settings.boundary.SettingsView;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredSettingsTest {
  private static final SettingsView.Change CHANGE =
      new SettingsView.Change("ada", Instant.parse("2026-01-01T00:00:00Z"));

  private final StoredSettings stored = new StoredSettings(new UUID(0, 1));

  @Test
  void keepsWhatWasSet() {
    LimitTable table =
        LimitTable.of(
            (kind, limit) ->
                kind == TriggerKind.AFTER ? limit.least() : LimitTable.DEFAULTS.of(kind, limit));
    ActionPolicy actions =
        new ActionPolicy(3, ActionPolicy.OverRate.DROP, 5, new ActionPolicy.Rates(1, 20, 3, 5_000));
    stored.change(table, 7, new HistoryRules(100, 5));
    stored.change(ReviewPolicy.DEFAULT, actions);
    stored.changedBy(CHANGE);

    SettingsView view = stored.view(LimitTable.DEFAULTS);
    assertThat(view.limits()).isEqualTo(table);
    assertThat(view.retentionDays()).isEqualTo(7);
    assertThat(view.history()).isEqualTo(new HistoryRules(100, 5));
    assertThat(view.actions()).isEqualTo(actions);
    assertThat(view.change()).isEqualTo(CHANGE);
  }

  @Test
  void staysBelowACeilingThatWasLoweredLater() {
    stored.change(LimitTable.DEFAULTS, 90, HistoryRules.DEFAULTS);
    stored.change(ReviewPolicy.DEFAULT, ActionPolicy.DEFAULT);
    stored.changedBy(CHANGE);
    LimitTable low =
        LimitTable.of(
            (kind, limit) -> limit == Limit.EMITS ? 0 : LimitTable.DEFAULTS.of(kind, limit));

    assertThat(stored.view(low).limits()).isEqualTo(low);
  }
}
