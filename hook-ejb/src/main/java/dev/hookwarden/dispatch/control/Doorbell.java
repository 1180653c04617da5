package dev.hookwarden.dispatch.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Tells that there is work, once it is committed. */
@ApplicationScoped
public class Doorbell {
  @EJB private Dispatcher dispatcher;

  /** For the container. */
  public Doorbell() {}

  /** Tells it. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkQueued queued) {
    dispatcher.ring(queued.workspace());
  }
}
