package dev.hookwarden.delivery.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.DeliveryState;
import dev.hookwarden.delivery.entity.Delivery;
import dev.hookwarden.platform.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Whose turn it is: takes deliveries and notes what came of them, in the caller's transaction. */
@Dependent
public class Turns {
  /** Longer than any carrier takes; after a crash another server waits as long. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final List<State> STATES =
      List.of(
          new State(DeliveryState.QUEUED, "nextAt"),
          new State(DeliveryState.SENDING, "leaseUntil"));

  private static final RandomGenerator RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final ActionFate fate;
  private final AuditLog auditLog;
  private final Clock clock;

  /**
   * In which a delivery can be due.
   *
   * @param since the field that says since when
   */
  private record State(DeliveryState state, String since) {}

  /** Creates the bean. */
  @Inject
  public Turns(ActionFate fate, AuditLog auditLog, Clock clock) {
    this.fate = fate;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** The workspaces with deliveries that are due, in any order. */
  Set<UUID> workspaces(Channel channel) {
    Set<UUID> found = new HashSet<>();
    for (State state : STATES) {
      found.addAll(
          entities
              .createQuery(
                  "select distinct d.workspace from Delivery d where d.state = :state"
                      + " and d.channel = :channel and d.%s <= :now".formatted(state.since()),
                  UUID.class)
              .setParameter("state", state.state())
              .setParameter("channel", channel)
              .setParameter("now", clock.instant())
              .getResultList());
    }
    return found;
  }

  /**
   * The ids of deliveries of a workspace that are due: those whose turn has come, longest first,
   * and those that a server has taken and not come back with. Without a clearance none that carries
   * out an action.
   */
  List<UUID> due(UUID workspace, Channel channel, int limit) {
    Instant now = clock.instant();
    return STATES.stream()
        .flatMap(state -> in(workspace, state, channel, now, limit).stream())
        .toList();
  }

  private List<UUID> in(UUID workspace, State state, Channel channel, Instant now, int limit) {
    return entities
        .createQuery(
            "select d.id from Delivery d where d.workspace = :workspace and d.state = :state"
                + " and d.channel = :channel and d.%1$s <= :now%2$s"
                    .formatted(state.since(), fate.isKnown() ? "" : " and d.action is null")
                + " order by d.workspace, d.state, d.channel, d.%s".formatted(state.since()),
            UUID.class)
        .setParameter("workspace", workspace)
        .setParameter("state", state.state())
        .setParameter("channel", channel)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Takes a delivery, if it is still due and may still be sent. One that may not any more is
   * cancelled; one that has taken all its attempts, which then ended servers, is given up.
   */
  Optional<Carrier.Consignment> take(UUID id) {
    Instant now = clock.instant();
    Delivery delivery = entities.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (delivery == null || !delivery.isDue(now)) {
      return Optional.empty();
    }
    if (!fate.mayGo(delivery)) {
      delivery.cancel(now);
      return Optional.empty();
    }
    if (delivery.attempts() >= BackOff.MOST_ATTEMPTS) {
      die(delivery, "no attempt came to its end", now, true);
      return Optional.empty();
    }
    delivery.take(now.plus(LEASE));
    return Optional.of(
        new Carrier.Consignment(
            delivery.id(),
            delivery.workspace(),
            delivery.action(),
            delivery.person(),
            delivery.target(),
            delivery.content(),
            delivery.attempts(),
            delivery.createdAt()));
  }

  /**
   * Notes what came of an attempt, unless another server has the delivery by now.
   *
   * @param telling whether the action's owner is told
   * @return whether it was noted
   */
  boolean note(Carrier.Consignment sent, Carrier.Result result, boolean telling) {
    Delivery delivery = entities.find(Delivery.class, sent.id(), LockModeType.PESSIMISTIC_WRITE);
    if (delivery == null || !delivery.isAt(sent.attempt())) {
      return false;
    }
    Instant now = clock.instant();
    switch (result) {
      case Carrier.Result.Delivered(String answer) -> {
        delivery.delivered(Texts.cut(answer), now);
        if (telling) {
          fate.delivered(delivery);
        }
        record(delivery, "sent", answer, null);
      }
      case Carrier.Result.Hopeless(String error) -> die(delivery, error, now, telling);
      case Carrier.Result.TryLater(String error, Duration wish) -> {
        if (delivery.attempts() >= BackOff.MOST_ATTEMPTS) {
          die(delivery, error, now, telling);
        } else {
          Instant next = now.plus(BackOff.after(delivery.attempts(), wish, RANDOM));
          delivery.defer(Texts.cut(error), next);
          record(delivery, "deferred", error, next);
        }
      }
    }
    return true;
  }

  private void die(Delivery delivery, String error, Instant now, boolean telling) {
    delivery.die(Texts.cut(error), now);
    if (telling) {
      fate.failed(delivery);
    }
    record(delivery, "failed", error, null);
  }

  private void record(Delivery delivery, String what, String said, @Nullable Instant next) {
    auditLog.record(
        Actor.system(delivery.workspace()),
        delivery.channel().wireName() + "." + what,
        "delivery/" + delivery.id(),
        DeliveryFact.detail(delivery, said, next));
  }
}
