package dev.hookwarden.api.delivery;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many deliveries have not come to a good end.
 *
 * @param items by channel and state
 */
@Schema(name = "DeliveryCounts", description = "How many deliveries have not come to a good end.")
public record DeliveryCountsJson(List<DeliveryCountJson> items) {
  /** Copies. */
  public DeliveryCountsJson {
    items = List.copyOf(items);
  }
}
