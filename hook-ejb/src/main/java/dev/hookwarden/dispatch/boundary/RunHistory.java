package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.dispatch.entity.StoredRun;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events and runs of the actor's workspace, to look at. */
@Stateless
public class RunHistory {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private CurrentActor actor;

  /** For the container. */
  public RunHistory() {}

  /** Creates the bean. */
  @Inject
  public RunHistory(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * One run.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.RUN_READ)
  public RunView run(UUID id) {
    StoredRun run = entities.find(StoredRun.class, id);
    if (run == null || !run.workspace().equals(actor.get().workspace())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no run " + id);
    }
    return run.view();
  }

  /**
   * Runs, newest first.
   *
   * @param hook only runs of this hook; {@code null} for all
   * @param outcome only runs with this outcome; {@code null} for all
   * @param before only runs with an id below this
   * @param limit the most runs
   */
  @Requires(Permission.RUN_READ)
  public List<RunView> runs(
      @Nullable String hook, @Nullable Outcome outcome, UUID before, int limit) {
    TypedQuery<StoredRun> query =
        entities
            .createQuery(
                "select r from StoredRun r where r.workspace = :workspace and r.id < :before"
                    + (hook == null ? "" : " and r.hook = :hook")
                    + (outcome == null ? "" : " and r.outcome = :outcome")
                    + " order by r.id desc",
                StoredRun.class)
            .setParameter("workspace", actor.get().workspace())
            .setParameter("before", before)
            .setMaxResults(limit);
    if (hook != null) {
      query.setParameter("hook", hook);
    }
    if (outcome != null) {
      query.setParameter("outcome", outcome);
    }
    return query.getResultStream().map(StoredRun::view).toList();
  }

  /**
   * One event.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.RUN_READ)
  public EventView event(UUID id) {
    ReceivedEvent event = entities.find(ReceivedEvent.class, id);
    if (event == null || !event.workspace().equals(actor.get().workspace())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no event " + id);
    }
    return event.view();
  }
}
