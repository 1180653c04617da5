package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.dispatch.entity.LaneSlot;
import dev.hookwarden.dispatch.entity.QueuedRun;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lanes of the queue, in the caller's transaction. Whoever changes a lane holds the lock of its
 * slot until the transaction ends, so that of a row that comes and the last one that goes, one sees
 * what the other did. Several slots are locked in their order, so that nobody waits for each other.
 */
@Dependent
public class Lanes {
  private static final List<QueueState> LIVE = List.of(QueueState.WAITING, QueueState.RUNNING);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Event<WorkQueued> queued;

  /** Creates the bean. */
  @Inject
  public Lanes(Event<WorkQueued> queued) {
    this.queued = queued;
  }

  /**
   * Puts new rows at the ends of their lanes, in the order in which they are given.
   *
   * @param ending lanes that lose their first row in the same transaction: slots are locked once
   *     only, or two who lock some more could wait for each other
   */
  void add(List<QueuedRun> rows, Collection<String> ending) {
    line(rows, ending);
    rows.forEach(entities::persist);
  }

  /** Puts rows back at the ends of their lanes that were given up, and still are. */
  void addAgain(List<QueuedRun> rows) {
    line(rows, List.of());
  }

  private void line(List<QueuedRun> rows, Collection<String> ending) {
    if (rows.isEmpty()) {
      return;
    }
    Set<String> lanes = rows.stream().map(QueuedRun::lane).collect(Collectors.toSet());
    lock(Stream.concat(lanes.stream(), ending.stream()).toList());
    Set<String> taken = taken(lanes);
    for (QueuedRun row : rows) {
      row.line(nextSequence(), taken.add(row.lane()));
    }
    rows.stream()
        .map(row -> row.task().workspace())
        .distinct()
        .forEach(workspace -> queued.fire(new WorkQueued(workspace)));
  }

  /** Locks the slot of a lane that is about to lose its first row, if it is not locked yet. */
  void lock(String lane) {
    lock(Set.of(lane));
  }

  /** Makes the next row of a lane the first, after the first is gone; its slot is locked. */
  void advance(String lane) {
    entities.flush();
    entities
        .createQuery(
            "select q from QueuedRun q where q.lane = :lane and q.state = :state"
                + " order by q.lane, q.state, q.sequence",
            QueuedRun.class)
        .setParameter("lane", lane)
        .setParameter("state", QueueState.WAITING)
        .setMaxResults(1)
        .getResultStream()
        .forEach(QueuedRun::advance);
  }

  private Set<String> taken(Collection<String> lanes) {
    return new HashSet<>(
        entities
            .createQuery(
                "select distinct q.lane from QueuedRun q where q.lane in :lanes"
                    + " and q.state in :live",
                String.class)
            .setParameter("lanes", lanes)
            .setParameter("live", LIVE)
            .getResultList());
  }

  private void lock(Collection<String> lanes) {
    Set<Integer> slots = lanes.stream().map(LaneKey::slot).collect(Collectors.toSet());
    List<LaneSlot> locked =
        entities
            .createQuery(
                "select s from LaneSlot s where s.slot in :slots order by s.slot", LaneSlot.class)
            .setParameter("slots", slots)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    if (locked.size() != slots.size()) {
      throw new IllegalStateException("slots of lanes are missing");
    }
  }

  private long nextSequence() {
    // Both databases know this form.
    return ((Number)
            entities.createNativeQuery("select nextval('queue_sequence')").getSingleResult())
        .longValue();
  }
}
