package dev.hookwarden.schedule.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.dispatch.boundary.Firing;
import dev.hookwarden.dispatch.boundary.ScheduledRuns;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.schedule.boundary.FiringReason;
import dev.hookwarden.schedule.boundary.FiringState;
import dev.hookwarden.schedule.entity.Schedule;
import dev.hookwarden.schedule.entity.StoredFiring;
import dev.hookwarden.timing.boundary.Overlap;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides what happens to times that have come, in the caller's transaction. */
@Dependent
public class Decider {
  /** The most firings of a schedule that wait. */
  static final int MAX_WAITING = DueTimes.MAX_MADE_UP;

  private final ScheduleShelf shelf;
  private final ActiveVersions versions;
  private final ScheduledRuns runs;
  private final ScheduleSettings settings;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Decider(
      ScheduleShelf shelf,
      ActiveVersions versions,
      ScheduledRuns runs,
      ScheduleSettings settings,
      Clock clock,
      Ids ids) {
    this.shelf = shelf;
    this.versions = versions;
    this.runs = runs;
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Decides whatever is due of a schedule, which is nothing if somebody else did.
   *
   * @return when it is due next; empty if it is not
   */
  public Optional<Instant> decide(UUID id) {
    Optional<Schedule> found = shelf.lock(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Schedule schedule = found.get();
    if (schedule.isPaused() || !isToRun(schedule)) {
      stop(schedule);
      return Optional.empty();
    }
    Instant now = clock.instant();
    release(schedule, now);
    Instant planned = schedule.nextAt();
    if (planned != null && schedule.dueAt() != null && !schedule.dueAt().isAfter(now)) {
      decide(schedule, planned, now);
    }
    return Optional.ofNullable(schedule.dueAt());
  }

  /** Whether the version that it starts is the active and approved one. */
  public boolean isToRun(Schedule schedule) {
    return versions
        .schedulable(schedule.workspace(), schedule.hook())
        .filter(active -> schedule.starts(active.number()))
        .isPresent();
  }

  /** Nothing of it waits any longer. */
  public void stop(Schedule schedule) {
    if (!schedule.isPaused()) {
      schedule.rest();
    }
    shelf.waiting(schedule, MAX_WAITING).forEach(each -> each.skip(FiringReason.OUT_OF_SERVICE));
  }

  /** Whether the run of a firing has not ended. */
  private boolean isBusy(Schedule schedule) {
    return shelf.count(schedule, FiringState.QUEUED) > 0;
  }

  /**
   * Fires for somebody who asks for it, beside the planned times.
   *
   * @throws HookwardenException with {@link Problem#NO_ACTIVE_VERSION}, or {@link
   *     Problem#SCHEDULE_BUSY} if the run of the firing before has not ended and firings must not
   *     overlap
   */
  public StoredFiring fireNow(Schedule schedule, String person) {
    if (!isToRun(schedule)) {
      throw new HookwardenException(
          Problem.NO_ACTIVE_VERSION,
          "the version that the schedule starts is not the active one of hook '%s'"
              .formatted(schedule.hook()));
    }
    Instant now = clock.instant();
    StoredFiring firing = new StoredFiring(ids.next(), schedule, now, now).askedBy(person);
    if (schedule.definition().plan().overlap() == Overlap.SKIP && isBusy(schedule)) {
      throw new HookwardenException(
          Problem.SCHEDULE_BUSY, FiringReason.OVERLAP.words() + "; the schedule skips overlaps");
    }
    shelf.add(firing);
    if (isAdmitted(schedule, firing, false)) {
      fire(schedule, List.of(firing), now);
    }
    return firing;
  }

  private void decide(Schedule schedule, Instant planned, Instant now) {
    DueTimes due =
        DueTimes.of(
            schedule.definition().plan(),
            schedule.id(),
            schedule.anchorAt(),
            planned,
            now,
            settings.get().missedAfter());
    DueTimes.Missed missed = due.missed();
    if (missed != null) {
      StoredFiring row = new StoredFiring(ids.next(), schedule, missed.last(), now);
      row.miss(missed.count(), missed.first());
      shelf.add(row);
    }
    List<StoredFiring> admitted = new ArrayList<>();
    for (DueTimes.One one : due.firing()) {
      StoredFiring firing =
          new StoredFiring(ids.next(), schedule, one.planned(), now).late(one.late());
      shelf.add(firing);
      if (isAdmitted(schedule, firing, !admitted.isEmpty())) {
        admitted.add(firing);
      }
    }
    fire(schedule, admitted, now);
    schedule.decided(due.latest(planned), due.next());
  }

  /**
   * Whether it fires; otherwise it waits or is skipped, because of the firing before or because so
   * much waits in the workspace.
   */
  private boolean isAdmitted(Schedule schedule, StoredFiring firing, boolean another) {
    Overlap policy = schedule.definition().plan().overlap();
    if (runs.isFull(schedule.workspace())) {
      firing.skip(FiringReason.TOO_MANY_WAIT);
      return false;
    }
    if (policy == Overlap.PARALLEL || !(another || isBusy(schedule))) {
      return true;
    }
    if (policy == Overlap.SKIP && !firing.isLate()) {
      firing.skip(FiringReason.OVERLAP);
    } else if (shelf.count(schedule, FiringState.WAITING) > MAX_WAITING) {
      firing.skip(FiringReason.TOO_MANY_WAIT);
    }
    return false;
  }

  private void release(Schedule schedule, Instant now) {
    if (!isBusy(schedule)) {
      fire(schedule, shelf.waiting(schedule, 1), now);
    }
  }

  private void fire(Schedule schedule, List<StoredFiring> fired, Instant now) {
    if (fired.isEmpty()) {
      return;
    }
    List<Firing> firings = fired.stream().map(each -> firing(schedule, each, now)).toList();
    boolean parallel = schedule.definition().plan().overlap() == Overlap.PARALLEL;
    List<UUID> events = parallel ? runs.queueInParallel(firings) : runs.queue(firings);
    for (int i = 0; i < events.size(); i++) {
      fired.get(i).fire(events.get(i));
    }
  }

  private static Firing firing(Schedule schedule, StoredFiring fired, Instant now) {
    JsonNode data = schedule.definition().data();
    return new Firing(
        schedule.workspace(),
        schedule.name(),
        schedule.id(),
        schedule.hook(),
        schedule.version(),
        fired.plannedAt(),
        now,
        data == null ? JsonNodeFactory.instance.objectNode() : data,
        fired.isLate());
  }
}
