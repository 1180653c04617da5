package dev.hookwarden.undo.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.undo.control.Facts;
import dev.hookwarden.undo.control.Planner;
import dev.hookwarden.undo.control.UndoShelf;
import dev.hookwarden.undo.entity.UndoAction;
import dev.hookwarden.undo.entity.UndoPlan;
import dev.hookwarden.undo.entity.UndoRun;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans undos and shows them. */
@Stateless
public class UndoPlans {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private Planner planner;
  private UndoShelf shelf;
  private AuditLog auditLog;
  private CurrentActor actor;

  /** For the container. */
  public UndoPlans() {}

  /** Creates the bean. */
  @Inject
  public UndoPlans(Planner planner, UndoShelf shelf, AuditLog auditLog, CurrentActor actor) {
    this.planner = planner;
    this.shelf = shelf;
    this.auditLog = auditLog;
    this.actor = actor;
  }

  /**
   * Finds out what undoing some changes of the actor's workspace would do, and keeps it as a plan.
   * No record changes. A scope without changes gives an empty plan.
   *
   * @param scope which changes
   * @param followUps whether also those of all runs that the scope's runs caused
   * @throws HookwardenException with {@link Problem#TOO_MANY} if there are more than a million; for
   *     one record with {@link Problem#NOT_FOUND} if it has no such change, or {@link
   *     Problem#INVALID_REQUEST} if its history of that time is archived
   */
  @Requires(Permission.UNDO_PLAN)
  public UndoView plan(UndoScope scope, boolean followUps) {
    Actor me = actor.get();
    UndoPlan plan = planner.plan(me, scope, followUps);
    Facts.of(plan).note(auditLog, me, "undo.planned");
    entities.flush();
    return shelf.view(plan);
  }

  /**
   * One undo.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.UNDO_PLAN)
  public UndoView undo(UUID id) {
    return shelf.view(shelf.plan(actor.get().workspace(), id));
  }

  /**
   * Undos, newest first.
   *
   * @param before only with an id below this
   * @param limit the most
   */
  @Requires(Permission.UNDO_PLAN)
  public List<UndoView> undos(UUID before, int limit) {
    return entities
        .createQuery(
            "select p from UndoPlan p where p.workspace = :workspace and p.id < :before"
                + " order by p.workspace, p.id desc",
            UndoPlan.class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(shelf::view)
        .toList();
  }

  /**
   * The records of an undo in the order of their positions. A page ends early if their values are
   * large.
   *
   * @param state only in this state; {@code null} for all
   * @param after only with a position above this
   * @param limit the most
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.UNDO_PLAN)
  public ItemPage records(UUID id, @Nullable ItemState state, int after, int limit) {
    return shelf.items(shelf.plan(actor.get().workspace(), id), state, after, limit);
  }

  /**
   * The runs that were caused by the runs of an undo, in the order of their ids.
   *
   * @param after only with an id above this
   * @param limit the most
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.UNDO_PLAN)
  public List<FollowUp> followUps(UUID id, UUID after, int limit) {
    return entities
        .createQuery(
            "select r from UndoRun r where r.plan = :plan and r.run > :after order by r.run",
            UndoRun.class)
        .setParameter("plan", shelf.plan(actor.get().workspace(), id).id())
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(UndoRun::view)
        .toList();
  }

  /**
   * What the runs of an undo did or want to do to people and the outside, which it does not take
   * back, in the order of the ids.
   *
   * @param after only with an id above this
   * @param limit the most
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.UNDO_PLAN)
  public List<Deeds.Deed> actions(UUID id, UUID after, int limit) {
    return entities
        .createQuery(
            "select a from UndoAction a where a.plan = :plan and a.action > :after"
                + " order by a.action",
            UndoAction.class)
        .setParameter("plan", shelf.plan(actor.get().workspace(), id).id())
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(UndoAction::view)
        .toList();
  }
}
