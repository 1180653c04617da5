package dev.hookwarden.consent.boundary;

import dev.hookwarden.delivery.boundary.Deliveries;
import dev.hookwarden.platform.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The actions of runs that are about to be removed, in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RunActions {
  private static final List<ActionStatus> NOT_ALLOWED =
      List.of(
          ActionStatus.HELD, ActionStatus.COLLECTED, ActionStatus.REFUSED, ActionStatus.EXPIRED);

  private static final int AT_A_TIME = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Deliveries deliveries;

  /** For the container. */
  public RunActions() {}

  /** Creates the bean. */
  @Inject
  public RunActions(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * Which of several runs have an action that still waits for something.
   *
   * @param runs at most some hundreds of ids
   */
  public Set<UUID> waiting(List<UUID> runs) {
    List<ActionStatus> open = inStatus(false);
    if (runs.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        entities
            .createQuery(
                "select distinct a.run from StoredAction a where a.run in :runs"
                    + " and a.status in :open",
                UUID.class)
            .setParameter("runs", runs)
            .setParameter("open", open)
            .getResultList());
  }

  /**
   * Removes the settled actions of several runs, with what hangs on them.
   *
   * @param runs at most some hundreds of ids
   * @return how many were removed
   */
  public int forget(List<UUID> runs) {
    List<ActionStatus> settled = inStatus(true);
    if (runs.isEmpty()) {
      return 0;
    }
    int removed = 0;
    List<UUID> ids;
    do {
      ids = settled(runs, settled);
      deliveries.forget(ids);
      removed += remove(ids);
    } while (ids.size() == AT_A_TIME);
    if (removed > 0) {
      // Of whatever was removed just now; there are few of them altogether.
      entities
          .createNativeQuery(
              "delete from first_approval where not exists"
                  + " (select 1 from hook_action a where a.id = first_approval.action)")
          .executeUpdate();
    }
    return removed;
  }

  private List<UUID> settled(List<UUID> runs, List<ActionStatus> settled) {
    return entities
        .createQuery(
            "select a.id from StoredAction a where a.run in :runs and a.status in :settled",
            UUID.class)
        .setParameter("runs", runs)
        .setParameter("settled", settled)
        .setMaxResults(AT_A_TIME)
        .getResultList();
  }

  private int remove(List<UUID> ids) {
    return ids.isEmpty()
        ? 0
        : entities
            .createQuery("delete from StoredAction a where a.id in :ids")
            .setParameter("ids", ids)
            .executeUpdate();
  }

  /**
   * The latest runs of a version with actions that were not allowed at once, newest first, one for
   * each action.
   *
   * @param since only actions since then
   * @param limit the most actions
   */
  public List<UUID> runsOf(UUID workspace, String hook, int version, Instant since, int limit) {
    return entities
        .createQuery(
            "select a.run from StoredAction a where a.workspace = :workspace and a.hook = :hook"
                + " and a.version = :version and a.id >= :first and a.status in :status"
                + " order by a.workspace, a.hook, a.version, a.id desc",
            UUID.class)
        .setParameter("workspace", workspace)
        .setParameter("status", NOT_ALLOWED)
        .setParameter("first", Ids.firstAt(since))
        .setParameter("hook", hook)
        .setParameter("version", version)
        .setMaxResults(limit)
        .getResultList();
  }

  private static List<ActionStatus> inStatus(boolean settled) {
    return Arrays.stream(ActionStatus.values())
        .filter(status -> status.isSettled() == settled)
        .toList();
  }
}
