package dev.hookwarden.settings.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.NewSettings;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsRulesTest {
  private final Map<TriggerKind, Map<Limit, Long>> limits = new EnumMap<>(TriggerKind.class);

  SettingsRulesTest() {
    for (TriggerKind kind : TriggerKind.values()) {
      Map<Limit, Long> values = new EnumMap<>(Limit.class);
      for (Limit limit : Limit.values()) {
        values.put(limit, LimitTable.DEFAULTS.of(kind, limit));
      }
      limits.put(kind, values);
    }
  }

  private LimitTable require(long days) {
    return require(days, HistoryRules.DEFAULTS);
  }

  private LimitTable require(long days, HistoryRules history) {
    return require(days, history, ActionPolicy.DEFAULT);
  }

  private LimitTable require(long days, HistoryRules history, ActionPolicy actions) {
    return SettingsRules.require(
        new NewSettings(limits, days, history, ReviewPolicy.DEFAULT, actions), LimitTable.DEFAULTS);
  }

  @Test
  void tellsWhichPolicyOfActionsIsNotPossible() {
    ActionPolicy wrong =
        new ActionPolicy(
            91, ActionPolicy.OverRate.DIGEST, 4, new ActionPolicy.Rates(0, 1, 1_000_001, 1));
    assertThatThrownBy(() -> require(90, HistoryRules.DEFAULTS, wrong))
        .hasMessage(
            "actions.answerDays: a whole number from 1 to 90;"
                + " actions.digestMinutes: a whole number from 5 to 1440;"
                + " actions.perRecipient: a whole number from 1 to 1000000;"
                + " actions.perHook: a whole number from 1 to 1000000");
  }

  @Test
  void tellsWhichHistoryIsNotPossible() {
    assertThatThrownBy(() -> require(90, new HistoryRules(29, 1_000_001)))
        .hasMessageContaining("ledgerDays: a whole number from 30 to 36500")
        .hasMessageContaining("confirmUndoAbove: a whole number from 0 to 1000000");
    require(90, new HistoryRules(30, 0));
  }

  @Test
  void takesWhatIsNotAboveTheCeiling() {
    limits.get(TriggerKind.AFTER).put(Limit.CPU, 1L);
    assertThat(require(1).of(TriggerKind.AFTER, Limit.CPU)).isEqualTo(1);
    assertThat(require(3650).of(TriggerKind.INVOKE))
        .isEqualTo(LimitTable.DEFAULTS.of(TriggerKind.INVOKE));
  }

  @Test
  void tellsEveryFieldThatIsNotPossible() {
    limits.get(TriggerKind.AFTER).put(Limit.CPU, 2_001L);
    limits.get(TriggerKind.BEFORE).put(Limit.WALL, 0L);
    limits.get(TriggerKind.INVOKE).put(Limit.EMITS, -1L);
    limits.get(TriggerKind.SCHEDULE).remove(Limit.LOG);

    assertThatThrownBy(() -> require(3651))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(Problem.INVALID_REQUEST);
              assertThat(e.detail())
                  .contains("limits.after.cpuMillis: a whole number from 1 to 2000");
              assertThat((List<?>) e.members().get("fields"))
                  .extracting(field -> ((Map<?, ?>) field).get("field"))
                  .isEqualTo(
                      List.of(
                          "limits.before.wallMillis",
                          "limits.after.cpuMillis",
                          "limits.schedule.logBytes",
                          "limits.invoke.emits",
                          "retentionDays"));
            });
  }

  @Test
  void nothingOfATriggerIsNotPossibleEither() {
    limits.remove(TriggerKind.AFTER);
    assertThatThrownBy(() -> require(90)).hasMessageContaining("limits.after.emits");
  }
}
