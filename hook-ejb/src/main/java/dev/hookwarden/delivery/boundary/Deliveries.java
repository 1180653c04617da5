package dev.hookwarden.delivery.boundary;

import dev.hookwarden.delivery.control.Contents;
import dev.hookwarden.delivery.control.DestinationShelf;
import dev.hookwarden.delivery.entity.Delivery;
import dev.hookwarden.delivery.entity.Destination;
import dev.hookwarden.delivery.entity.Notification;
import dev.hookwarden.platform.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Takes what is allowed, in the caller's transaction: a notification is there once it is committed,
 * the rest waits in a row for its sender.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Deliveries {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Clock clock;
  private Ids ids;
  private Event<DeliveryQueued> queued;
  private Event<NotificationStored> stored;
  private DestinationShelf destinations;

  /** For the container. */
  public Deliveries() {}

  /** Creates the bean. */
  @Inject
  public Deliveries(
      Clock clock,
      Ids ids,
      Event<DeliveryQueued> queued,
      Event<NotificationStored> stored,
      DestinationShelf destinations) {
    this.clock = clock;
    this.ids = ids;
    this.queued = queued;
    this.stored = stored;
    this.destinations = destinations;
  }

  /** Notifies a person. */
  public void notify(Parcel.Notice notice) {
    Notification row = new Notification(ids.next(), notice, clock.instant());
    entities.persist(row);
    stored.fire(new NotificationStored(row.view()));
  }

  /** Queues a mail. */
  public void mail(Parcel.Mail mail) {
    Delivery row =
        new Delivery(ids.next(), Channel.MAIL, mail.source(), Contents.of(mail), clock.instant());
    row.to(mail.person());
    queue(row);
  }

  /** Queues a call, to where the destination is now: what is allowed is not sent elsewhere. */
  public void call(Parcel.Call call) {
    String url =
        destinations
            .find(call.source().workspace(), call.destination())
            .map(Destination::url)
            .orElse("");
    Delivery row =
        new Delivery(
            ids.next(), Channel.CALL, call.source(), Contents.of(call, url), clock.instant());
    row.to(call.destination());
    queue(row);
  }

  /** Notifies a person of several messages at once. */
  public void notify(Digest digest) {
    Notification row = new Notification(digest, clock.instant());
    entities.persist(row);
    stored.fire(new NotificationStored(row.view()));
  }

  /** Queues one mail that stands for several. */
  public void mail(Digest digest) {
    Delivery row = new Delivery(Channel.MAIL, digest, Contents.of(digest), clock.instant());
    row.to(digest.person());
    queue(row);
  }

  /**
   * Removes what has been settled of actions that are about to be removed.
   *
   * @param actions at most some hundreds of ids
   */
  public void forget(List<UUID> actions) {
    if (!actions.isEmpty()) {
      entities
          .createQuery("delete from Delivery d where d.action in :actions and d.state in :settled")
          .setParameter("actions", actions)
          .setParameter(
              "settled",
              List.of(DeliveryState.DELIVERED, DeliveryState.CANCELLED, DeliveryState.DEAD))
          .executeUpdate();
    }
  }

  private void queue(Delivery row) {
    entities.persist(row);
    queued.fire(new DeliveryQueued(row.workspace(), row.channel()));
  }
}
