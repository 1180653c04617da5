package dev.hookwarden.effect.boundary;

import dev.hookwarden.effect.entity.HeldAction;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The actions that runs asked for. */
@Stateless
public class Actions {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private CurrentActor actor;

  /** For the container. */
  public Actions() {}

  /** Creates the bean. */
  @Inject
  public Actions(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * Actions of the actor's workspace, newest first.
   *
   * @param status only those in this status
   * @param before only those with an id below this
   * @param limit the most actions
   */
  @Requires(Permission.RUN_READ)
  public List<ActionView> actions(ActionStatus status, UUID before, int limit) {
    return entities
        .createQuery(
            "select a from HeldAction a where a.workspace = :workspace and a.status = :status"
                + " and a.id < :before order by a.workspace, a.status, a.id desc",
            HeldAction.class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("status", status)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(HeldAction::view)
        .toList();
  }

  /**
   * One action of the actor's workspace.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.RUN_READ)
  public ActionView action(UUID id) {
    HeldAction action = entities.find(HeldAction.class, id);
    if (action == null || !action.workspace().equals(actor.get().workspace())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no action " + id);
    }
    return action.view();
  }
}
