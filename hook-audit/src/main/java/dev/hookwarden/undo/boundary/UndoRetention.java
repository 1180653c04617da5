package dev.hookwarden.undo.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Removes undos that are as old as the ledger's entries that are archived. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UndoRetention {
  /** A plan may have a million rows, so they go one plan at a time. */
  private static final int AT_A_TIME = 1;

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  /** For the container. */
  public UndoRetention() {}

  /**
   * Removes an undo with all its rows, in the caller's transaction, unless it is running. What it
   * wrote is in the ledger and the audit log.
   *
   * @param until only one that was planned before this
   * @return how many were removed; 0 if there is nothing left to remove
   */
  public int forget(UUID workspace, Instant until) {
    List<UUID> old =
        entities
            .createQuery(
                "select p.id from UndoPlan p where p.workspace = :workspace"
                    + " and p.plannedAt < :until and p.state <> :running order by p.id",
                UUID.class)
            .setParameter("workspace", workspace)
            .setParameter("until", until)
            .setParameter("running", UndoState.RUNNING)
            .setMaxResults(AT_A_TIME)
            .getResultList();
    for (UUID plan : old) {
      for (String table : List.of("undo_change", "undo_item", "undo_run", "undo_action")) {
        remove("delete from " + table + " where plan = ?1", plan);
      }
      remove("delete from undo_plan where id = ?1", plan);
    }
    return old.size();
  }

  private void remove(String sql, UUID plan) {
    entities.createNativeQuery(sql).setParameter(1, plan).executeUpdate();
  }
}
