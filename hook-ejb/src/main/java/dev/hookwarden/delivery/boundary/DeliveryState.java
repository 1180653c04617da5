package dev.hookwarden.delivery.boundary;

import java.util.Locale;

/** Where a delivery is. */
public enum DeliveryState {
  /** Waits for its turn. */
  QUEUED,
  /** A server is at it, for as long as its lease holds. */
  SENDING,
  /** It has arrived at the next server. */
  DELIVERED,
  /** It was not allowed any more when its turn came. */
  CANCELLED,
  /** It failed too often, or for good; somebody can send it again. */
  DEAD;

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
