package dev.hookwarden.dispatch.control;

import dev.hookwarden.consent.boundary.RunActions;
import dev.hookwarden.dispatch.boundary.EventState;
import dev.hookwarden.platform.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Removes old runs and then the events that no run is left of, batch by batch, in the caller's
 * transaction. What still waits stays, however old: a run with an action that is not settled, with
 * its event, and an event that is not decided, or that something in the queue comes from.
 */
@Dependent
public class OldRuns {
  /** The most rows of each kind that one transaction removes. */
  static final int BATCH = 200;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final RunActions actions;

  /** Creates the bean. */
  @Inject
  public OldRuns(RunActions actions) {
    this.actions = actions;
  }

  /** How much was removed. */
  record Count(int runs, int events, int actions) {
    static final Count NOTHING = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(runs + other.runs, events + other.events, actions + other.actions);
    }

    boolean isNothing() {
      return equals(NOTHING);
    }
  }

  /**
   * What may be removed.
   *
   * @param workspace of which workspace
   * @param stream only of this stream; {@code null} for all that there is
   * @param end only what began before this
   */
  record Scope(UUID workspace, @Nullable String stream, Instant end) {}

  /** Where a sweep of one workspace, or of one of its streams, is. */
  enum Stage {
    RUNS,
    EVENTS,
    DONE,
    DENIED
  }

  /**
   * What came of a batch.
   *
   * @param stage what comes next
   * @param after the last id that was looked at in that stage
   * @param count what was removed
   */
  record Batch(Stage stage, UUID after, Count count) {
    private static final UUID NONE = new UUID(0, 0);

    /** Before the first batch. */
    static final Batch FIRST = new Batch(Stage.RUNS, NONE, Count.NOTHING);

    /** Where another server sweeps. */
    static final Batch DENIED = new Batch(Stage.DENIED, NONE, Count.NOTHING);

    boolean isLast() {
      return stage == Stage.DONE || isDenied();
    }

    boolean isDenied() {
      return stage == Stage.DENIED;
    }

    private static Batch of(Stage stage, List<UUID> seen, Stage next, Count count) {
      return seen.size() < BATCH
          ? new Batch(next, NONE, count)
          : new Batch(stage, seen.getLast(), count);
    }
  }

  /**
   * Removes one batch.
   *
   * @param before the batch before
   */
  Batch remove(Scope scope, Batch before) {
    return before.stage() == Stage.RUNS
        ? removeRuns(scope, before.after())
        : removeEvents(scope, before.after());
  }

  private Batch removeRuns(Scope scope, UUID after) {
    List<UUID> old =
        ids(
            "select r.id from StoredRun r where r.workspace = :workspace and r.id > :after"
                + " and r.id < :end"
                + (scope.stream() == null ? "" : " and r.stream = :stream")
                + " order by r.id",
            scope,
            after);
    Set<UUID> waiting = actions.waiting(old);
    List<UUID> gone = new ArrayList<>(old);
    gone.removeAll(waiting);
    int settled = actions.forget(gone);
    return Batch.of(
        Stage.RUNS, old, Stage.EVENTS, new Count(delete("StoredRun", gone), 0, settled));
  }

  private Batch removeEvents(Scope scope, UUID after) {
    List<UUID> gone =
        ids(
            "select e.id from ReceivedEvent e where e.workspace = :workspace and e.id > :after"
                + " and e.id < :end and e.state <> "
                + EventState.class.getName()
                + ".RECEIVED"
                + (scope.stream() == null ? "" : " and e.stream = :stream")
                + " and not exists (select r.id from StoredRun r where r.event = e.id)"
                + " and not exists (select q.id from QueuedRun q where q.event = e.id)"
                + " and not exists (select q.id from QueuedRun q where q.root = e.id)"
                + " order by e.id",
            scope,
            after);
    return Batch.of(Stage.EVENTS, gone, Stage.DONE, new Count(0, delete("ReceivedEvent", gone), 0));
  }

  private List<UUID> ids(String text, Scope scope, UUID after) {
    TypedQuery<UUID> query =
        entities
            .createQuery(text, UUID.class)
            .setParameter("workspace", scope.workspace())
            .setParameter("after", after)
            .setParameter("end", Ids.firstAt(scope.end()))
            .setMaxResults(BATCH);
    if (scope.stream() != null) {
      query.setParameter("stream", scope.stream());
    }
    return query.getResultList();
  }

  private int delete(String entity, List<UUID> ids) {
    return ids.isEmpty()
        ? 0
        : entities
            .createQuery("delete from " + entity + " x where x.id in :ids")
            .setParameter("ids", ids)
            .executeUpdate();
  }
}
