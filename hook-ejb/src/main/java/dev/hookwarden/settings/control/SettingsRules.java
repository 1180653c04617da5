package dev.hookwarden.settings.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.NewSettings;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.settings.boundary.SettingsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which settings are possible. All that are not are told at once, each with its field. */
final class SettingsRules {
  private final List<Map<String, String>> errors = new ArrayList<>();

  private SettingsRules() {}

  /**
   * Refuses settings that are not possible.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}; its member {@code fields} is
   *     a list of objects with {@code field} and {@code detail}
   */
  static LimitTable require(NewSettings wanted, LimitTable ceilings) {
    SettingsRules rules = new SettingsRules();
    for (TriggerKind kind : TriggerKind.values()) {
      Map<Limit, Long> values = wanted.limits().getOrDefault(kind, Map.of());
      for (Limit limit : Limit.values()) {
        rules.check(
            "limits.%s.%s".formatted(kind.wireName(), limit.memberName()),
            values.get(limit),
            limit.least(),
            ceilings.of(kind, limit));
      }
    }
    rules.check(
        "retentionDays",
        wanted.retentionDays(),
        SettingsView.LEAST_RETENTION_DAYS,
        SettingsView.MOST_RETENTION_DAYS);
    rules.check(
        "ledgerDays",
        wanted.history().ledgerDays(),
        HistoryRules.LEAST_LEDGER_DAYS,
        HistoryRules.MOST_LEDGER_DAYS);
    rules.check(
        "confirmUndoAbove", wanted.history().confirmUndoAbove(), 0, HistoryRules.MOST_ALONE);
    rules.check(wanted.review());
    rules.check(wanted.actions());
    rules.requireNoErrors();
    return LimitTable.of((kind, limit) -> wanted.limits().get(kind).get(limit));
  }

  private void check(ReviewPolicy policy) {
    check("review.claimMinutes", policy.claimMinutes(), 1, ReviewPolicy.MOST_CLAIM_MINUTES);
    check("review.alarmsPerHour", policy.alarmsPerHour(), 1, ReviewPolicy.MOST_ALARMS);
    check(
        "review.heldActionsPerHour",
        policy.heldActionsPerHour(),
        0,
        ReviewPolicy.MOST_HELD_ACTIONS);
    if (!ReviewPolicy.SEVERITIES.containsAll(policy.suspendAt())) {
      errors.add(
          Map.of(
              "field",
              "review.suspendAt",
              "detail",
              "some of " + String.join(", ", ReviewPolicy.SEVERITIES)));
    }
  }

  private void check(ActionPolicy policy) {
    ActionPolicy.Rates rates = policy.rates();
    check("actions.answerDays", policy.answerDays(), 1, ActionPolicy.MOST_ANSWER_DAYS);
    check(
        "actions.digestMinutes",
        policy.digestMinutes(),
        ActionPolicy.LEAST_DIGEST_MINUTES,
        ActionPolicy.MOST_DIGEST_MINUTES);
    check("actions.perRecipient", rates.perRecipient(), 1, ActionPolicy.Rates.MOST);
    check("actions.perRecipientAndKind", rates.perRecipientAndKind(), 1, ActionPolicy.Rates.MOST);
    check("actions.perHook", rates.perHook(), 1, ActionPolicy.Rates.MOST);
    check("actions.perWorkspace", rates.perWorkspace(), 1, ActionPolicy.Rates.MOST);
  }

  private void check(String field, @Nullable Long value, long least, long most) {
    if (value == null || value < least || value > most) {
      errors.add(
          Map.of("field", field, "detail", "a whole number from %d to %d".formatted(least, most)));
    }
  }

  private void requireNoErrors() {
    if (!errors.isEmpty()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          errors.stream()
              .map(error -> error.get("field") + ": " + error.get("detail"))
              .collect(Collectors.joining("; ")),
          Map.of("fields", List.copyOf(errors)));
    }
  }
}
