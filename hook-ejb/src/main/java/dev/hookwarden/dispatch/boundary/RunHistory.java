package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.dispatch.control.RunSearch;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.dispatch.entity.StoredRun;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.NewestFirst;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The events and runs of the actor's workspace, to look at. */
@Stateless
public class RunHistory {
  /** The most runs that one search for a text looks at. */
  public static final int MAX_SEARCHED = 10_000;

  private static final String EVENT_CHARS = "length(e.received) + coalesce(length(e.accepted), 0)";

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
    return stored(id).view();
  }

  private StoredRun stored(UUID id) {
    StoredRun run = entities.find(StoredRun.class, id);
    if (run == null || !run.workspace().equals(actor.get().workspace())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no run " + id);
    }
    return run;
  }

  /**
   * Runs, newest first. A text is looked for in no more than the latest {@link #MAX_SEARCHED} runs
   * that meet the filter's other conditions; the page that follows goes on from there.
   *
   * @param filter which
   * @param before only runs with an id below this
   * @param limit the most runs
   */
  @Requires(Permission.RUN_READ)
  public RunPage runs(RunFilter filter, UUID before, int limit) {
    return new RunSearch(entities, actor.get().workspace(), filter, MAX_SEARCHED)
        .page(before, limit);
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

  /**
   * Events, newest first. A page ends early if they are large.
   *
   * @param before only events with an id below this
   * @param limit the most events
   */
  @Requires(Permission.RUN_READ)
  public FittingPage<EventView, UUID> events(UUID before, int limit) {
    NewestFirst<ReceivedEvent> events =
        new NewestFirst<>(
            entities, ReceivedEvent.class, "e", EVENT_CHARS, actor.get().workspace(), List.of());
    events.before(before);
    NewestFirst.Page<ReceivedEvent> page = events.page(limit);
    return new FittingPage<>(
        page.rows().stream().map(ReceivedEvent::view).toList(), page.onwards());
  }

  /**
   * Which of several runs are there: runs are removed after a time that the workspace sets.
   *
   * @param runs at most some 100 ids
   */
  @Requires(Permission.RUN_READ)
  public Set<UUID> kept(List<UUID> runs) {
    if (runs.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        entities
            .createQuery(
                "select r.id from StoredRun r where r.workspace = :workspace and r.id in :runs",
                UUID.class)
            .setParameter("workspace", actor.get().workspace())
            .setParameter("runs", runs)
            .getResultList());
  }

  /**
   * The events that a run emitted, in the order of its effects. A page ends early if they are
   * large.
   *
   * @param after only those of effects after this one; -1 for all
   * @param limit the most events
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if there is no such run
   */
  @Requires(Permission.RUN_READ)
  public FittingPage<EventView, Integer> emittedBy(UUID run, int after, int limit) {
    UUID workspace = stored(run).workspace();
    return FittingRows.of(
            entities
                .createQuery(
                    "select e.causeOrdinal, %s from ReceivedEvent e".formatted(EVENT_CHARS)
                        + " where e.workspace = :workspace and e.causeRun = :run"
                        + " and e.causeOrdinal > :after order by e.causeOrdinal",
                    Object[].class)
                .setParameter("workspace", workspace)
                .setParameter("run", run)
                .setParameter("after", after),
            limit,
            Integer.class::cast)
        .page(ordinals -> emitted(workspace, run, ordinals));
  }

  private List<EventView> emitted(UUID workspace, UUID run, List<Integer> ordinals) {
    return entities
        .createQuery(
            "select e from ReceivedEvent e where e.workspace = :workspace and e.causeRun = :run"
                + " and e.causeOrdinal in :ordinals order by e.causeOrdinal",
            ReceivedEvent.class)
        .setParameter("workspace", workspace)
        .setParameter("run", run)
        .setParameter("ordinals", ordinals)
        .getResultStream()
        .map(ReceivedEvent::view)
        .toList();
  }
}
