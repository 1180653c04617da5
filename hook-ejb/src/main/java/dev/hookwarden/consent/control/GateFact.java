package dev.hookwarden.consent.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.protocol.Json;
import java.util.List;
import java.util.UUID;

/**
 * What the audit log keeps of the gate's decisions about one run. The messages are in the run's.
 */
public final class GateFact {
  private GateFact() {}

  /** The detail of the entry. */
  public static String detail(List<ActionView> decided) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    ArrayNode actions = detail.putArray("actions");
    decided.forEach(action -> actions.add(of(action)));
    return Json.write(detail);
  }

  private static ObjectNode of(ActionView action) {
    ActionView.Wish wish = action.wish();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("action", action.id().toString())
            .put("ordinal", action.origin().ordinal())
            .put("kind", wish.kind().wireName())
            .put("target", wish.target())
            .put("status", action.progress().status().wireName());
    UUID recipient = wish.recipient();
    if (recipient != null) {
      json.put("recipient", recipient.toString()).put("purpose", wish.purpose());
    }
    if (wish.method() != null) {
      json.put("method", wish.method());
    }
    ActionReason reason = action.progress().reason();
    if (reason != null) {
      json.put("reason", reason.wireName());
    }
    Basis basis = action.progress().basis();
    if (basis != null) {
      json.put("basis", basis.wireName());
    }
    return json;
  }
}
