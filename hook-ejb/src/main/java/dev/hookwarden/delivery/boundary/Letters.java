package dev.hookwarden.delivery.boundary;

import dev.hookwarden.delivery.control.MailContent;
import dev.hookwarden.delivery.entity.Delivery;
import dev.hookwarden.platform.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Mails that the system itself sends, queued in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Letters {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Clock clock;
  private Ids ids;
  private Event<DeliveryQueued> queued;

  /** For the container. */
  public Letters() {}

  /** Creates the bean. */
  @Inject
  public Letters(Clock clock, Ids ids, Event<DeliveryQueued> queued) {
    this.clock = clock;
    this.ids = ids;
    this.queued = queued;
  }

  /**
   * Sends a person the code for the address that they want.
   *
   * @param until when the code is worth nothing any more
   */
  public void confirm(UUID workspace, UUID person, Instant until) {
    queue(workspace, person, MailContent.write(new MailContent.Confirmation(until)));
  }

  /**
   * Tells a person that requests wait.
   *
   * @param hooks how many, by the names of hooks
   */
  public void tellRequests(UUID workspace, UUID person, Map<String, Long> hooks) {
    queue(workspace, person, MailContent.write(new MailContent.Waiting(hooks)));
  }

  private void queue(UUID workspace, UUID person, String content) {
    entities.persist(Delivery.letter(ids.next(), workspace, person, content, clock.instant()));
    queued.fire(new DeliveryQueued(workspace, Channel.MAIL));
  }
}
