package dev.hookwarden.dispatch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tells this server's dispatcher that there is work, once it is committed. The transaction is over
 * then, but still the thread's, so no bean is called that would want to suspend it.
 */
@ApplicationScoped
public class Doorbell {
  private volatile Consumer<UUID> listener = _ -> {};

  /** For the container. */
  public Doorbell() {}

  /**
   * Says who listens. What rang before is found by the sweep.
   *
   * @param listener told of a workspace; returns at once
   */
  public void connect(Consumer<UUID> listener) {
    this.listener = listener;
  }

  /** Tells it. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkQueued queued) {
    listener.accept(queued.workspace());
  }
}
