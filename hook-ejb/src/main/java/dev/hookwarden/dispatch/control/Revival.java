package dev.hookwarden.dispatch.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of rows that were given up, in the caller's transaction. */
@Dependent
public class Revival {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Lanes lanes;
  private final QueueRoom room;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Revival(Lanes lanes, QueueRoom room, AuditLog auditLog, Clock clock) {
    this.lanes = lanes;
    this.room = room;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** Lets a locked row wait again. */
  public void revive(Actor actor, QueuedRun row) {
    room.require(actor.workspace());
    again(List.of(row));
    auditLog.record(
        actor,
        "dead-letter.replayed",
        "queue/" + row.id(),
        Json.write(
            Map.of(
                "hook", String.valueOf(row.task().hook()),
                "event", row.task().event().toString())));
  }

  /**
   * Lets rows of a hook wait again, in the order of acceptance.
   *
   * @param most the most rows
   * @return how many
   */
  public int reviveAll(Actor actor, String hook, int most) {
    room.require(actor.workspace());
    List<QueuedRun> rows = lock(actor.workspace(), oldest(actor.workspace(), hook, most));
    again(rows);
    if (!rows.isEmpty()) {
      auditLog.record(
          actor, "dead-letters.replayed", "hook/" + hook, Json.write(Map.of("count", rows.size())));
    }
    return rows.size();
  }

  private List<UUID> oldest(UUID workspace, String hook, int most) {
    return entities
        .createQuery(
            "select q.id from QueuedRun q where q.workspace = :workspace and q.state = :state"
                + " and q.hook = :hook order by q.sequence",
            UUID.class)
        .setParameter("workspace", workspace)
        .setParameter("state", QueueState.DEAD)
        .setParameter("hook", hook)
        .setMaxResults(most)
        .getResultList();
  }

  // H2 does not lock what is limited in number, so that looking and locking are two steps.
  private List<QueuedRun> lock(UUID workspace, List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select q from QueuedRun q where q.id in :ids and q.workspace = :workspace"
                    + " and q.state = :state order by q.sequence",
                QueuedRun.class)
            .setParameter("ids", ids)
            .setParameter("workspace", workspace)
            .setParameter("state", QueueState.DEAD)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  /** A row counts as one of its lane once it waits, so its place comes first. */
  private void again(List<QueuedRun> rows) {
    lanes.addAgain(rows);
    rows.forEach(row -> row.revive(clock.instant()));
  }

  /** Removes a locked row; nobody waits behind it. */
  public void remove(QueuedRun row) {
    entities.remove(row);
  }
}
