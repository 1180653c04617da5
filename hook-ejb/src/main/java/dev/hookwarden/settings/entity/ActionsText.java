package dev.hookwarden.settings.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.settings.boundary.ActionPolicy;

/** A policy of actions as a column holds it: a JSON object of what differs from the default. */
final class ActionsText {
  private ActionsText() {}

  static String write(ActionPolicy policy) {
    ActionPolicy otherwise = ActionPolicy.DEFAULT;
    ActionPolicy.Rates rates = policy.rates();
    ActionPolicy.Rates usual = otherwise.rates();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    note(json, "answerDays", policy.answerDays(), otherwise.answerDays());
    if (policy.overRate() != otherwise.overRate()) {
      json.put("overRate", policy.overRate().name());
    }
    note(json, "digestMinutes", policy.digestMinutes(), otherwise.digestMinutes());
    note(json, "perRecipient", rates.perRecipient(), usual.perRecipient());
    note(json, "perRecipientAndKind", rates.perRecipientAndKind(), usual.perRecipientAndKind());
    note(json, "perHook", rates.perHook(), usual.perHook());
    note(json, "perWorkspace", rates.perWorkspace(), usual.perWorkspace());
    return json.toString();
  }

  static ActionPolicy read(String text) {
    ActionPolicy otherwise = ActionPolicy.DEFAULT;
    ActionPolicy.Rates usual = otherwise.rates();
    try {
      JsonNode json = Json.parse(text);
      return new ActionPolicy(
          json.path("answerDays").asLong(otherwise.answerDays()),
          ActionPolicy.OverRate.valueOf(json.path("overRate").asText(otherwise.overRate().name())),
          json.path("digestMinutes").asLong(otherwise.digestMinutes()),
          new ActionPolicy.Rates(
              json.path("perRecipient").asLong(usual.perRecipient()),
              json.path("perRecipientAndKind").asLong(usual.perRecipientAndKind()),
              json.path("perHook").asLong(usual.perHook()),
              json.path("perWorkspace").asLong(usual.perWorkspace())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored settings are not readable", e);
    }
  }

  private static void note(ObjectNode json, String name, long value, long otherwise) {
    if (value != otherwise) {
      json.put(name, value);
    }
  }
}
