package dev.hookwarden.delivery.boundary;

import java.util.UUID;

/** Knows whether an action may still be sent, and is told what became of it. */
public interface Clearance {
  /**
   * Whether an action may be sent now; what may not is settled by it. Called in the transaction in
   * which a server takes the delivery.
   */
  boolean mayGo(UUID action);

  /** Notes, in the caller's transaction, that an action was sent. */
  void delivered(UUID action);

  /** Notes, in the caller's transaction, that an action could not be sent. */
  void failed(UUID action);

  /** Notes, in the caller's transaction, that an action is to be sent again after a failure. */
  void again(UUID action);
}
