package dev.hookwarden.delivery.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.delivery.control.ActionFate;
import dev.hookwarden.delivery.control.DeliverySearch;
import dev.hookwarden.delivery.control.DeliveryWords;
import dev.hookwarden.delivery.entity.Delivery;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the actor's workspace sends outside, and what became of it. */
@Stateless
public class Outbox {
  /** The most deliveries of one transaction. */
  private static final int BATCH = 200;

  private static final int MAX_REASON = 500;

  @Inject private CurrentActor actor;
  @Inject private DeliverySearch deliveries;
  @Inject private DeliveryWords words;
  @Inject private ActionFate fate;
  @Inject private AuditLog auditLog;
  @Inject private Event<DeliveryQueued> queued;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** For the container. */
  public Outbox() {}

  /**
   * Deliveries, newest first.
   *
   * @param channel only these; {@code null} for all
   * @param before only those with an id below this
   * @param limit the most deliveries
   */
  @Requires(Permission.DELIVERY_MANAGE)
  public List<DeliveryView> deliveries(
      @Nullable Channel channel, DeliveryState state, UUID before, int limit) {
    return deliveries.page(actor.get().workspace(), channel, state, before, limit).stream()
        .map(words::view)
        .toList();
  }

  /**
   * One delivery. What is in it is for administrators; for others only as long as it never leaves
   * the server.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.DELIVERY_MANAGE)
  public OpenedDelivery delivery(UUID id) {
    Delivery delivery = deliveries.get(actor.get().workspace(), id);
    return new OpenedDelivery(
        words.view(delivery), words.content(delivery, actor.get().role()).orElse(null));
  }

  /** How many wait, are being sent, or were given up. */
  @Requires(Permission.DELIVERY_MANAGE)
  public List<DeliveryCount> counts() {
    return deliveries.counts(actor.get().workspace());
  }

  /**
   * Sends one again that was given up.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#CONFLICT} if it
   *     was not given up, or somebody does the same
   */
  @Requires(Permission.DELIVERY_MANAGE)
  public DeliveryView again(UUID id) {
    Delivery delivery = deliveries.get(actor.get().workspace(), id);
    again(actor.get(), delivery);
    return words.view(delivery);
  }

  /**
   * Sends all again that were given up; {@link #counts} says before how many that are. In batches,
   * so that a batch that somebody else meddles with leaves those before it sent.
   *
   * @return how many
   * @throws HookwardenException with {@link Problem#CONFLICT} if somebody does the same
   */
  @Requires(Permission.DELIVERY_MANAGE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int againAll(Channel channel) {
    Actor me = actor.get();
    int count = 0;
    int batch;
    do {
      batch =
          transactions.inNew(
              () -> {
                List<Delivery> dead = deliveries.dead(me.workspace(), channel, BATCH);
                dead.forEach(delivery -> again(me, delivery));
                return dead.size();
              });
      count += batch;
    } while (batch == BATCH);
    return count;
  }

  private void again(Actor me, Delivery delivery) {
    delivery.again(clock.instant());
    fate.again(delivery);
    auditLog.record(me, "delivery.again", "delivery/" + delivery.id(), "{}");
    queued.fire(new DeliveryQueued(delivery.workspace(), delivery.channel()));
  }

  /**
   * Ends one without sending it, if it waits or was given up.
   *
   * @param reason why; 1 to 500 characters
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link
   *     Problem#INVALID_REQUEST} if there is no reason; with {@link Problem#CONFLICT} if it is
   *     being sent or has ended
   */
  @Requires(Permission.DELIVERY_MANAGE)
  public DeliveryView discard(UUID id, String reason) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > MAX_REASON) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "reason: 1 to %d characters".formatted(MAX_REASON));
    }
    Delivery delivery = deliveries.get(actor.get().workspace(), id);
    boolean waited = delivery.state() == DeliveryState.QUEUED;
    delivery.discard(why, clock.instant());
    if (waited) {
      fate.failed(delivery);
    }
    auditLog.record(
        actor.get(),
        "delivery.discarded",
        "delivery/" + delivery.id(),
        Json.write(Map.of("reason", why)));
    return words.view(delivery);
  }
}
