package dev.hookwarden.consent.boundary;

import dev.hookwarden.platform.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** For the container. */
  public RunActions() {}

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
   * Removes the settled actions of several runs.
   *
   * @param runs at most some hundreds of ids
   * @return how many were removed
   */
  public int forget(List<UUID> runs) {
    List<ActionStatus> settled = inStatus(true);
    if (runs.isEmpty()) {
      return 0;
    }
    return entities
        .createQuery("delete from StoredAction a where a.run in :runs and a.status in :settled")
        .setParameter("runs", runs)
        .setParameter("settled", settled)
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
