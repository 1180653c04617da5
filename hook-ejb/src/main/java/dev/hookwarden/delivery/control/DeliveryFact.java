package dev.hookwarden.delivery.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.delivery.entity.Delivery;
import dev.hookwarden.protocol.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the audit log keeps of an attempt: neither what was sent nor to which address. */
final class DeliveryFact {
  private DeliveryFact() {}

  /**
   * The detail of the entry.
   *
   * @param said what the other side said, or what went wrong
   * @param next when the next attempt is; {@code null} if there is none
   */
  static String detail(Delivery delivery, String said, @Nullable Instant next) {
    ObjectNode detail =
        JsonNodeFactory.instance
            .objectNode()
            .put("attempt", delivery.attempts())
            .put("said", Texts.cut(said));
    if (delivery.action() != null) {
      detail.put("action", delivery.action().toString());
    }
    if (delivery.person() != null) {
      detail.put("person", delivery.person().toString());
    } else {
      detail.put("destination", delivery.target());
    }
    if (next != null) {
      detail.put("next", next.toString());
    }
    return Json.write(detail);
  }
}
