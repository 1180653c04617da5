package dev.hookwarden.consent.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.Answered;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Lets waiting actions go or ends them, in the caller's transaction. Few are taken one by one; many
 * by statements that name them, so that a hundred thousand cost no memory.
 */
@Dependent
public class Settling {
  /** The most that an answer sends one by one; what is beyond comes in a digest. */
  static final int MOST_AT_ONCE = 50;

  /** How many one statement, and one entry of the audit log, is about. */
  private static final int PAGE = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Waiting waiting;
  private final Dispatcher dispatcher;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Settling(Waiting waiting, Dispatcher dispatcher, AuditLog auditLog, Clock clock) {
    this.waiting = waiting;
    this.dispatcher = dispatcher;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** Whether an action still waits, whatever a statement did to its row meanwhile. */
  public boolean isStillHeld(StoredAction action) {
    entities.flush();
    entities.refresh(action);
    return action.status() == ActionStatus.HELD;
  }

  /** Sends one action. */
  public Answered send(Owner owner, StoredAction action, Basis basis) {
    action.allow(basis, owner.actor().name());
    dispatcher.send(action);
    note(owner, "action.allowed", List.of(action.id()), basis.wireName());
    return new Answered(1, 0, 0, 0);
  }

  /** Sends the actions that wait and are alike; what is beyond a few is collected. */
  public Answered sendAll(Owner owner, Waiting.Like like, Basis basis) {
    Answered done = Answered.NOTHING;
    for (StoredAction action : waiting.page(owner, like, Waiting.LAST, MOST_AT_ONCE).rows()) {
      done = done.plus(send(owner, action, basis));
    }
    entities.flush();
    while (true) {
      List<UUID> ids = waiting.ids(owner, ActionStatus.HELD, like, Waiting.LAST, PAGE);
      if (ids.isEmpty()) {
        return done;
      }
      int collected =
          entities
              .createQuery(
                  "update StoredAction a set a.status = :collected, a.basis = :basis,"
                      + " a.reason = :reason, a.settledBy = :who,"
                      + " a.lockVersion = a.lockVersion + 1"
                      + " where a.id in :ids and a.status = :held")
              .setParameter("collected", ActionStatus.COLLECTED)
              .setParameter("basis", basis)
              .setParameter("reason", ActionReason.OVER_RATE)
              .setParameter("who", owner.actor().name())
              .setParameter("ids", ids)
              .setParameter("held", ActionStatus.HELD)
              .executeUpdate();
      note(owner, "action.allowed", ids, basis.wireName());
      done = done.plus(new Answered(0, collected, 0, 0));
    }
  }

  /** Ends one action. */
  public Answered refuse(Owner owner, StoredAction action, ActionReason why) {
    action.refuse(why, owner.actor().name(), clock.instant());
    note(owner, "action.declined", List.of(action.id()), why.wireName());
    return new Answered(0, 0, 1, 0);
  }

  /** Ends the actions in one status that are alike. */
  public Answered refuseAll(Owner owner, ActionStatus status, Waiting.Like like, ActionReason why) {
    entities.flush();
    Answered done = Answered.NOTHING;
    while (true) {
      List<UUID> ids = waiting.ids(owner, status, like, Waiting.LAST, PAGE);
      if (ids.isEmpty()) {
        return done;
      }
      int refused =
          entities
              .createQuery(
                  "update StoredAction a set a.status = :refused, a.reason = :reason,"
                      + " a.settledBy = :who, a.settledAt = :now,"
                      + " a.lockVersion = a.lockVersion + 1"
                      + " where a.id in :ids and a.status = :before")
              .setParameter("refused", ActionStatus.REFUSED)
              .setParameter("reason", why)
              .setParameter("who", owner.actor().name())
              .setParameter("now", clock.instant())
              .setParameter("ids", ids)
              .setParameter("before", status)
              .executeUpdate();
      note(owner, "action.declined", ids, why.wireName());
      done = done.plus(new Answered(0, 0, refused, 0));
    }
  }

  private void note(Owner owner, String what, List<UUID> ids, String why) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode().put("why", why);
    if (ids.size() > 1) {
      ArrayNode actions = detail.putArray("actions");
      ids.forEach(id -> actions.add(id.toString()));
    }
    String subject = ids.size() == 1 ? "action/" + ids.getFirst() : "person/" + owner.person();
    auditLog.record(owner.actor(), what, subject, Json.write(detail));
  }
}
