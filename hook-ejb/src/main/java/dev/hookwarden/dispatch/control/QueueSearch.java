package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.dispatch.boundary.QueuedRunView;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds rows of the queue of one workspace. */
@Dependent
public class QueueSearch {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public QueueSearch(Clock clock) {
    this.clock = clock;
  }

  /**
   * Rows in one state, those accepted first at first.
   *
   * @param after only rows with a sequence above this
   * @param limit the most rows
   */
  public List<QueuedRun> oldestFirst(UUID workspace, QueueState state, long after, int limit) {
    return entities
        .createQuery(
            "select q from QueuedRun q where q.workspace = :workspace and q.state = :state"
                + " and q.sequence > :after order by q.workspace, q.state, q.sequence",
            QueuedRun.class)
        .setParameter("workspace", workspace)
        .setParameter("state", state)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Rows that were given up, newest first.
   *
   * @param hook only of this hook; {@code null} for all
   * @param before only rows with an id below this
   * @param limit the most rows
   */
  public List<QueuedRun> dead(UUID workspace, @Nullable String hook, UUID before, int limit) {
    TypedQuery<QueuedRun> query =
        entities.createQuery(
            "select q from QueuedRun q where q.workspace = :workspace and q.state = :state"
                + (hook == null ? "" : " and q.hook = :hook")
                + " and q.id < :before order by q.workspace, q.state"
                + (hook == null ? "" : ", q.hook")
                + ", q.id desc",
            QueuedRun.class);
    if (hook != null) {
      query.setParameter("hook", hook);
    }
    return query
        .setParameter("workspace", workspace)
        .setParameter("state", QueueState.DEAD)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many rows are in a state; of one hook, or of all. */
  public long count(UUID workspace, QueueState state, @Nullable String hook) {
    TypedQuery<Long> query =
        entities.createQuery(
            "select count(q.id) from QueuedRun q where q.workspace = :workspace"
                + " and q.state = :state"
                + (hook == null ? "" : " and q.hook = :hook"),
            Long.class);
    if (hook != null) {
      query.setParameter("hook", hook);
    }
    return query
        .setParameter("workspace", workspace)
        .setParameter("state", state)
        .getSingleResult();
  }

  /**
   * One row.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public QueuedRun row(UUID workspace, UUID id) {
    return Optional.ofNullable(entities.find(QueuedRun.class, id))
        .filter(row -> row.task().workspace().equals(workspace))
        .orElseThrow(() -> missing(id));
  }

  /**
   * A row that was given up, locked until the transaction ends.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if it is not there any more, or was
   *     not given up
   */
  public QueuedRun deadRow(UUID workspace, UUID id) {
    QueuedRun row = row(workspace, id);
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    if (row.state() != QueueState.DEAD) {
      throw missing(id);
    }
    return row;
  }

  private static HookwardenException missing(UUID id) {
    return new HookwardenException(Problem.NOT_FOUND, "there is no such run " + id);
  }

  /** Shows a row. */
  public QueuedRunView view(QueuedRun row) {
    QueuedRun.Task task = row.task();
    return new QueuedRunView(
        row.id(),
        task.kind(),
        task.hook(),
        task.pinned(),
        task.event(),
        row.state(),
        new QueuedRunView.Progress(
            place(row), why(row, clock.instant()), row.attempts(), row.nextAt(), row.lastRun()),
        row.reason() == null
            ? null
            : new QueuedRunView.Dead(row.reason(), String.valueOf(row.detail())),
        row.createdAt(),
        row.changedAt());
  }

  static QueuedRunView.Why why(QueuedRun row, Instant now) {
    return switch (row.state()) {
      case RUNNING -> QueuedRunView.Why.RUNNING;
      case DEAD -> QueuedRunView.Why.DECISION;
      case WAITING ->
          !row.isHead()
              ? QueuedRunView.Why.ORDER
              : row.attempts() > 0 && row.nextAt().isAfter(now)
                  ? QueuedRunView.Why.RETRY
                  : QueuedRunView.Why.WORKER;
    };
  }

  private long place(QueuedRun row) {
    if (row.isHead() || row.state() != QueueState.WAITING) {
      return 0;
    }
    return entities
        .createQuery(
            "select count(q.id) from QueuedRun q where q.lane = :lane and q.state in :live"
                + " and q.sequence < :sequence",
            Long.class)
        .setParameter("lane", row.lane())
        .setParameter("live", List.of(QueueState.WAITING, QueueState.RUNNING))
        .setParameter("sequence", row.sequence())
        .getSingleResult();
  }
}
