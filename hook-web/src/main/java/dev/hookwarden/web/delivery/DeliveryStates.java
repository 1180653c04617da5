package dev.hookwarden.web.delivery;

import dev.hookwarden.delivery.boundary.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The states of deliveries in words and colours. */
@Named
@ApplicationScoped
public class DeliveryStates {
  /** All states, those that want somebody first. */
  public List<DeliveryState> getAll() {
    return List.of(
        DeliveryState.DEAD,
        DeliveryState.QUEUED,
        DeliveryState.SENDING,
        DeliveryState.DELIVERED,
        DeliveryState.CANCELLED);
  }

  /** The state with a name; dead letters for any other text. */
  public DeliveryState named(String name) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.wireName().equals(name))
        .findFirst()
        .orElse(DeliveryState.DEAD);
  }

  /** What it is called. */
  public String words(DeliveryState state) {
    return switch (state) {
      case QUEUED -> "waiting";
      case SENDING -> "being sent";
      case DELIVERED -> "sent";
      case CANCELLED -> "cancelled";
      case DEAD -> "given up";
    };
  }

  /** The colour of its badge. */
  public String kind(DeliveryState state) {
    return switch (state) {
      case QUEUED, SENDING -> "warn";
      case DELIVERED -> "good";
      case CANCELLED -> "plain";
      case DEAD -> "bad";
    };
  }
}
