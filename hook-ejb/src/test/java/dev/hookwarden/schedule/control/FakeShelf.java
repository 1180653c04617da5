package dev.hookwarden.schedule.control;

import dev.hookwarden.schedule.boundary.FiringState;
import dev.hookwarden.schedule.boundary.FiringView;
import dev.hookwarden.schedule.entity.Schedule;
import dev.hookwarden.schedule.entity.StoredFiring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One schedule and its firings, in memory. */
final class FakeShelf extends ScheduleShelf {
  private final Schedule schedule;
  private final List<StoredFiring> firings = new ArrayList<>();

  FakeShelf(Schedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Optional<Schedule> lock(UUID id) {
    return id.equals(schedule.id()) ? Optional.of(schedule) : Optional.empty();
  }

  @Override
  public long count(Schedule of, FiringState state) {
    return views().stream().filter(each -> each.state() == state).count();
  }

  @Override
  public List<StoredFiring> waiting(Schedule of, int limit) {
    return firings.stream()
        .filter(each -> each.view().state() == FiringState.WAITING)
        .sorted(Comparator.comparing(StoredFiring::plannedAt))
        .limit(limit)
        .toList();
  }

  @Override
  public void add(Object row) {
    firings.add((StoredFiring) row);
  }

  /** All firings in the order in which they were decided. */
  List<FiringView> views() {
    return firings.stream().map(StoredFiring::view).toList();
  }

  /** Lets the runs that are under way end: what has another state is not under way. */
  void endAll() {
    for (StoredFiring firing : firings) {
      if (firing.view().state() == FiringState.QUEUED) {
        firing.miss(0, firing.plannedAt());
      }
    }
  }
}
