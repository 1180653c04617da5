package dev.hookwarden.consent.boundary;

import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.NewestFirst;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The actions that runs asked for, and what became of them: who is asked is told by it. */
@Stateless
public class Actions {
  private static final List<List<String>> LEADING = List.of(List.of("status"));

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
   * Actions of the actor's workspace, newest first. A page ends early if they are large.
   *
   * @param status only those in this status
   * @param before only those with an id below this
   * @param limit the most actions
   */
  @Requires(Permission.AUDIT_READ)
  public FittingPage<ActionView, UUID> actions(ActionStatus status, UUID before, int limit) {
    NewestFirst<StoredAction> actions =
        new NewestFirst<>(
            entities,
            StoredAction.class,
            "a",
            "length(a.payload)",
            actor.get().workspace(),
            LEADING);
    actions.with("a.status = :status", "status", status);
    actions.before(before);
    NewestFirst.Page<StoredAction> page = actions.page(limit);
    return new FittingPage<>(page.rows().stream().map(StoredAction::view).toList(), page.onwards());
  }

  /**
   * One action of the actor's workspace.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.AUDIT_READ)
  public ActionView action(UUID id) {
    StoredAction action = entities.find(StoredAction.class, id);
    if (action == null || !action.workspace().equals(actor.get().workspace())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no action " + id);
    }
    return action.view();
  }

  /**
   * The actions of a run of the actor's workspace, in the order of their ordinals.
   *
   * @param limit the most actions
   */
  @Requires(Permission.AUDIT_READ)
  public List<ActionView> ofRun(UUID run, int limit) {
    return entities
        .createQuery(
            "select a from StoredAction a where a.run = :run and a.workspace = :workspace"
                + " order by a.ordinal",
            StoredAction.class)
        .setParameter("run", run)
        .setParameter("workspace", actor.get().workspace())
        .setMaxResults(limit)
        .getResultStream()
        .map(StoredAction::view)
        .toList();
  }

  /**
   * How many actions of a hook there are, for its author: what single people have answered is not
   * the author's business.
   *
   * @param since only actions since then
   */
  @Requires(Permission.RUN_READ)
  public List<ActionCount> counts(String hook, Instant since) {
    return entities
        .createQuery(
            "select a.kind, a.status, count(a) from StoredAction a"
                + " where a.workspace = :workspace and a.hook = :hook and a.id >= :first"
                + " group by a.kind, a.status",
            Object[].class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("hook", hook)
        .setParameter("first", Ids.firstAt(since))
        .getResultStream()
        .map(row -> new ActionCount((ActionKind) row[0], (ActionStatus) row[1], (long) row[2]))
        .sorted(Comparator.comparing(ActionCount::kind).thenComparing(ActionCount::status))
        .toList();
  }
}
