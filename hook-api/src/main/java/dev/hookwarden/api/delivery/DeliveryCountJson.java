package dev.hookwarden.api.delivery;

import dev.hookwarden.delivery.boundary.DeliveryCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many deliveries there are.
 *
 * @param channel which way they go
 * @param state where they are
 * @param count how many
 */
@Schema(name = "DeliveryCount", description = "How many deliveries of a channel are in a state.")
public record DeliveryCountJson(
    @Schema(enumeration = {"mail", "call"}) String channel,
    @Schema(enumeration = {"queued", "sending", "dead"}) String state,
    long count) {
  /** Shows a count. */
  public static DeliveryCountJson from(DeliveryCount count) {
    return new DeliveryCountJson(
        count.channel().wireName(), count.state().wireName(), count.count());
  }
}
