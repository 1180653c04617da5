package dev.hookwarden.settings.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.NewSettings;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.settings.boundary.SettingsView;
import java.util.TreeSet;

/** A change of settings as the audit log keeps it: every field that differs, before and after. */
final class SettingsWords {
  private SettingsWords() {}

  static String difference(
      SettingsView before, LimitTable limits, int retentionDays, NewSettings wanted) {
    HistoryRules history = wanted.history();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (TriggerKind kind : TriggerKind.values()) {
      for (Limit limit : Limit.values()) {
        note(
            json,
            "limits.%s.%s".formatted(kind.wireName(), limit.memberName()),
            before.limits().of(kind, limit),
            limits.of(kind, limit));
      }
    }
    note(json, "retentionDays", before.retentionDays(), retentionDays);
    note(json, "ledgerDays", before.history().ledgerDays(), history.ledgerDays());
    note(json, "confirmUndoAbove", before.history().confirmUndoAbove(), history.confirmUndoAbove());
    note(json, before.review(), wanted.review());
    note(json, before.actions(), wanted.actions());
    return json.toString();
  }

  private static void note(ObjectNode json, ReviewPolicy before, ReviewPolicy after) {
    if (before.automaticApproval() != after.automaticApproval()) {
      json.putObject("review.automaticApproval")
          .put("before", before.automaticApproval())
          .put("after", after.automaticApproval());
    }
    note(json, "review.claimMinutes", before.claimMinutes(), after.claimMinutes());
    if (!before.suspendAt().equals(after.suspendAt())) {
      json.putObject("review.suspendAt")
          .put("before", String.join(" ", new TreeSet<>(before.suspendAt())))
          .put("after", String.join(" ", new TreeSet<>(after.suspendAt())));
    }
    note(json, "review.alarmsPerHour", before.alarmsPerHour(), after.alarmsPerHour());
    note(
        json, "review.heldActionsPerHour", before.heldActionsPerHour(), after.heldActionsPerHour());
  }

  private static void note(ObjectNode json, ActionPolicy before, ActionPolicy after) {
    ActionPolicy.Rates were = before.rates();
    ActionPolicy.Rates rates = after.rates();
    note(json, "actions.answerDays", before.answerDays(), after.answerDays());
    if (before.overRate() != after.overRate()) {
      json.putObject("actions.overRate")
          .put("before", before.overRate().wireName())
          .put("after", after.overRate().wireName());
    }
    note(json, "actions.digestMinutes", before.digestMinutes(), after.digestMinutes());
    note(json, "actions.perRecipient", were.perRecipient(), rates.perRecipient());
    note(
        json,
        "actions.perRecipientAndKind",
        were.perRecipientAndKind(),
        rates.perRecipientAndKind());
    note(json, "actions.perHook", were.perHook(), rates.perHook());
    note(json, "actions.perWorkspace", were.perWorkspace(), rates.perWorkspace());
  }

  private static void note(ObjectNode json, String field, long before, long after) {
    if (before != after) {
      json.putObject(field).put("before", before).put("after", after);
    }
  }
}
