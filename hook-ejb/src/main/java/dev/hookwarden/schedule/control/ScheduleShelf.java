package dev.hookwarden.schedule.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.schedule.boundary.FiringState;
import dev.hookwarden.schedule.boundary.FiringView;
import dev.hookwarden.schedule.boundary.ScheduleView;
import dev.hookwarden.schedule.entity.Schedule;
import dev.hookwarden.schedule.entity.StoredFiring;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds schedules and their firings. */
@Dependent
public class ScheduleShelf {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /**
   * A schedule of a workspace.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public Schedule require(UUID workspace, UUID id) {
    return required(workspace, id, Optional.ofNullable(entities.find(Schedule.class, id)));
  }

  /**
   * A schedule of a workspace, locked for a change.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public Schedule lock(UUID workspace, UUID id) {
    return required(workspace, id, lock(id));
  }

  private static Schedule required(UUID workspace, UUID id, Optional<Schedule> found) {
    return found
        .filter(schedule -> schedule.workspace().equals(workspace))
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no schedule " + id));
  }

  /** A schedule, locked for a change. */
  public Optional<Schedule> lock(UUID id) {
    return Optional.ofNullable(entities.find(Schedule.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All schedules of a hook, locked for a change. */
  public List<Schedule> lockAll(UUID workspace, String hook) {
    return entities
        .createQuery(
            "select s from Schedule s where s.workspace = :workspace and s.hook = :hook"
                + " order by s.id",
            Schedule.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", hook)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Schedules that are due since some time and were not decided, the longest waiting first. */
  public List<UUID> dueBefore(Instant time, int limit) {
    return entities
        .createQuery(
            "select s.id from Schedule s where s.dueAt < :time order by s.dueAt", UUID.class)
        .setParameter("time", time)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Schedules with a firing that has waited since some time. */
  public List<UUID> waitingSince(Instant time, int limit) {
    return entities
        .createQuery(
            "select distinct f.schedule from StoredFiring f where f.state = :state"
                + " and f.decidedAt < :time",
            UUID.class)
        .setParameter("state", FiringState.WAITING)
        .setParameter("time", time)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many firings of a schedule are in a state. */
  public long count(Schedule of, FiringState state) {
    return entities
        .createQuery(
            "select count(f) from StoredFiring f where f.schedule = :schedule"
                + " and f.state = :state",
            Long.class)
        .setParameter("schedule", of.id())
        .setParameter("state", state)
        .getSingleResult();
  }

  /** The firings of a schedule that wait, in the order in which they were planned. */
  public List<StoredFiring> waiting(Schedule of, int limit) {
    return entities
        .createQuery(
            "select f from StoredFiring f where f.schedule = :schedule and f.state = :state"
                + " order by f.plannedAt",
            StoredFiring.class)
        .setParameter("schedule", of.id())
        .setParameter("state", FiringState.WAITING)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Firings of a schedule, newest first.
   *
   * @param before only firings with an id below this
   */
  public List<FiringView> firings(UUID schedule, UUID before, int limit) {
    return entities
        .createQuery(
            "select f from StoredFiring f where f.schedule = :schedule and f.id < :before"
                + " order by f.schedule, f.id desc",
            StoredFiring.class)
        .setParameter("schedule", schedule)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(StoredFiring::view)
        .toList();
  }

  /** A schedule as others see it. */
  public ScheduleView view(Schedule schedule) {
    return schedule.view(
        entities
            .createQuery(
                "select f from StoredFiring f where f.schedule = :schedule"
                    + " order by f.schedule desc, f.plannedAt desc",
                StoredFiring.class)
            .setParameter("schedule", schedule.id())
            .setMaxResults(ScheduleView.MAX_LATEST)
            .getResultStream()
            .map(StoredFiring::view)
            .toList());
  }

  /** Keeps a new row. */
  public void add(Object row) {
    entities.persist(row);
  }

  /** Removes a schedule and what became of its times. */
  public void remove(Schedule schedule) {
    entities
        .createQuery("delete from StoredFiring f where f.schedule = :schedule")
        .setParameter("schedule", schedule.id())
        .executeUpdate();
    entities.remove(schedule);
  }
}
