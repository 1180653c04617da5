package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.Channel;
import dev.hookwarden.delivery.boundary.DeliveryCount;
import dev.hookwarden.delivery.boundary.DeliveryState;
import dev.hookwarden.delivery.entity.Delivery;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the deliveries of workspaces. */
@Dependent
public class DeliverySearch {
  private static final List<DeliveryState> COUNTED =
      List.of(DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.DEAD);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** Deliveries, newest first. */
  public List<Delivery> page(
      UUID workspace, @Nullable Channel channel, DeliveryState state, UUID before, int limit) {
    return entities
        .createQuery(
            "select d from Delivery d where d.workspace = :workspace and d.state = :state"
                + " and d.channel in :channels and d.id < :before order by d.id desc",
            Delivery.class)
        .setParameter("workspace", workspace)
        .setParameter("state", state)
        .setParameter("channels", channel == null ? List.of(Channel.values()) : List.of(channel))
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Deliveries that were given up, the oldest first. */
  public List<Delivery> dead(UUID workspace, Channel channel, int limit) {
    return entities
        .createQuery(
            "select d from Delivery d where d.workspace = :workspace and d.state = :state"
                + " and d.channel = :channel order by d.id",
            Delivery.class)
        .setParameter("workspace", workspace)
        .setParameter("state", DeliveryState.DEAD)
        .setParameter("channel", channel)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many there are that have not come to a good end. */
  public List<DeliveryCount> counts(UUID workspace) {
    return entities
        .createQuery(
            "select d.channel, d.state, count(d) from Delivery d where d.workspace = :workspace"
                + " and d.state in :states group by d.channel, d.state",
            Object[].class)
        .setParameter("workspace", workspace)
        .setParameter("states", COUNTED)
        .getResultStream()
        .map(row -> new DeliveryCount((Channel) row[0], (DeliveryState) row[1], (long) row[2]))
        .sorted(Comparator.comparing(DeliveryCount::channel).thenComparing(DeliveryCount::state))
        .toList();
  }

  /**
   * One delivery.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public Delivery get(UUID workspace, UUID id) {
    Delivery delivery = entities.find(Delivery.class, id);
    if (delivery == null || !delivery.workspace().equals(workspace)) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no delivery " + id);
    }
    return delivery;
  }
}
