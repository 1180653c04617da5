package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who executes which row of the queue. Each verb is a short transaction of its own. */
@Dependent
public class Claims {
  private static final System.Logger LOG = System.getLogger(Claims.class.getName());

  /** How often servers may be lost over a row. */
  static final int MAX_LOSSES = 10;

  /** Other servers claim at the same time; there are rarely more of them. */
  private static final int CANDIDATES = 32;

  private static final int MOST_TAKEN_OVER = 100;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Transactions transactions;
  private final Completion completion;
  private final DispatchConfig config;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Claims(
      Transactions transactions, Completion completion, DispatchConfig config, Clock clock) {
    this.transactions = transactions;
    this.completion = completion;
    this.config = config;
    this.clock = clock;
  }

  /** Claims the row of a workspace whose turn it is; empty if there is none. */
  Optional<Claimed> next(UUID workspace, UUID server) {
    List<UUID> candidates = due(workspace, CANDIDATES);
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.inNew(() -> claimOneOf(candidates, server));
  }

  /** Whether a workspace has a row whose turn it is. */
  boolean isAnyDue(UUID workspace) {
    return !due(workspace, 1).isEmpty();
  }

  // H2 does not walk an index in order when it locks what it finds, so looking and locking are two
  // steps; and it does so only if all columns of the index are named in the order.
  private List<UUID> due(UUID workspace, int most) {
    return entities
        .createQuery(
            "select q.id from QueuedRun q where q.workspace = :workspace and q.state = :state"
                + " and q.head = true and q.nextAt <= :now"
                + " order by q.workspace, q.state, q.head, q.nextAt, q.sequence",
            UUID.class)
        .setParameter("workspace", workspace)
        .setParameter("state", QueueState.WAITING)
        .setParameter("now", clock.instant())
        .setMaxResults(most)
        .getResultList();
  }

  private Optional<Claimed> claimOneOf(List<UUID> candidates, UUID server) {
    return candidates.stream()
        .filter(id -> isFree(id, QueueState.WAITING))
        .findFirst()
        .map(id -> entities.find(QueuedRun.class, id))
        .map(row -> claim(row, server));
  }

  /**
   * Locks a row in a state, unless somebody else has or it is no longer in it; waits for nobody.
   */
  private boolean isFree(UUID id, QueueState state) {
    return !entities
        .createNativeQuery(
            "select id from queued_run where id = ? and state = ? and head = true"
                + " for update skip locked")
        .setParameter(1, id)
        .setParameter(2, state.name())
        .getResultList()
        .isEmpty();
  }

  private Claimed claim(QueuedRun row, UUID server) {
    Instant now = clock.instant();
    Duration waited = Duration.between(row.nextAt(), now);
    row.claim(server, now, now.plus(config.lease()));
    entities.flush();
    return new Claimed(
        row.id(),
        row.lockVersion(),
        row.task(),
        row.lane(),
        row.attempts(),
        row.lastFailure(),
        waited);
  }

  /** Says that this server is still at it. */
  void renew(Collection<UUID> rows, UUID server) {
    if (rows.isEmpty()) {
      return;
    }
    OffsetDateTime until = clock.instant().plus(config.lease()).atOffset(ZoneOffset.UTC);
    transactions.inNew(
        () -> {
          rows.forEach(row -> renew(row, server, until));
          return until;
        });
  }

  // A query in JPQL would raise the version, by which a claim is known.
  private void renew(UUID row, UUID server, OffsetDateTime until) {
    entities
        .createNativeQuery(
            "update queued_run set lease_until = ? where id = ? and state = 'RUNNING'"
                + " and lease_owner = ?")
        .setParameter(1, until)
        .setParameter(2, row)
        .setParameter(3, server)
        .executeUpdate();
  }

  /**
   * Gives a row back that was not executed to an end, unless it is another's by now.
   *
   * @param pause how long nobody is to take it
   * @param lost whether something is wrong with the server, which may be the row's doing
   */
  void release(Claimed claimed, Duration pause, boolean lost) {
    transactions.inNew(
        () -> {
          completion.find(claimed).ifPresent(row -> putBack(row, pause, lost));
          return claimed;
        });
  }

  /** Takes back what servers that gave no sign of life had claimed. */
  void takeOver() {
    Instant now = clock.instant();
    List<UUID> lost =
        entities
            .createQuery(
                "select q.id from QueuedRun q where q.state = :state and q.leaseUntil < :now"
                    + " order by q.state, q.leaseUntil",
                UUID.class)
            .setParameter("state", QueueState.RUNNING)
            .setParameter("now", now)
            .setMaxResults(MOST_TAKEN_OVER)
            .getResultList();
    for (UUID id : lost) {
      try {
        transactions.inNew(() -> takeOver(id, now));
      } catch (HookwardenException e) {
        LOG.log(Level.DEBUG, "A row was not taken over", e);
      }
    }
  }

  /** A server that stands still in the midst of a transaction keeps its lock; others go on. */
  private boolean takeOver(UUID id, Instant now) {
    QueuedRun row = isFree(id, QueueState.RUNNING) ? entities.find(QueuedRun.class, id) : null;
    if (row == null || !row.isAbandonedAt(now)) {
      return false;
    }
    putBack(row, Duration.ZERO, true);
    return true;
  }

  private void putBack(QueuedRun row, Duration pause, boolean lost) {
    if (lost) {
      row.lose();
    }
    if (row.losses() > MAX_LOSSES) {
      completion.bury(row, DeadReason.SERVER_FAULT, null, DeadReason.SERVER_FAULT.words());
    } else {
      Instant now = clock.instant();
      row.release(now, now.plus(pause));
    }
  }
}
