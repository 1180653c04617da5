package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.boundary.WorkEnded;
import dev.hookwarden.dispatch.entity.QueuedRun;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends rows of the queue, in the transaction that stores what came of them. */
@Dependent
public class Completion {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Lanes lanes;
  private final Clock clock;
  private final Event<WorkEnded> ended;

  /** Creates the bean. */
  @Inject
  public Completion(Lanes lanes, Clock clock, Event<WorkEnded> ended) {
    this.lanes = lanes;
    this.clock = clock;
    this.ended = ended;
  }

  /**
   * Locks a claimed row. What follows in the transaction counts only if the claim does.
   *
   * @throws ClaimLostException if it is another's by now; the result has to be thrown away
   */
  QueuedRun mine(Claimed claimed) {
    return find(claimed).orElseThrow(() -> new ClaimLostException(claimed.id()));
  }

  /** Locks a claimed row; empty if it is another's by now. */
  Optional<QueuedRun> find(Claimed claimed) {
    QueuedRun row = entities.find(QueuedRun.class, claimed.id(), LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(row)
        .filter(
            found -> found.state() == QueueState.RUNNING && found.lockVersion() == claimed.claim());
  }

  /** Removes a row: what it asked for is stored. */
  void done(QueuedRun row) {
    lanes.lock(row.lane());
    entities.remove(row);
    lanes.advance(row.lane());
    tell(row, null);
  }

  /** Lets a row wait for another attempt; those behind it wait, too. */
  void retry(QueuedRun row, RunView run, String failure, Duration pause) {
    Instant now = clock.instant();
    row.retry(run.identity().id(), failure, now, now.plus(pause));
  }

  /**
   * Gives a row up; those behind it go on.
   *
   * @param run its last run; {@code null} if there was none
   * @param words what the last failure said
   */
  void bury(QueuedRun row, DeadReason why, @Nullable UUID run, String words) {
    lanes.lock(row.lane());
    row.bury(why, run, words, clock.instant());
    lanes.advance(row.lane());
    tell(row, why);
  }

  private void tell(QueuedRun row, @Nullable DeadReason givenUp) {
    QueuedRun.Task task = row.task();
    ended.fire(new WorkEnded(task.workspace(), task.kind(), task.event(), task.root(), givenUp));
  }
}
