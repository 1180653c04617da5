package dev.hookwarden.schedule.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.schedule.control.Changed;
import dev.hookwarden.schedule.control.Decider;
import dev.hookwarden.schedule.control.ScheduleSearch;
import dev.hookwarden.schedule.control.ScheduleShelf;
import dev.hookwarden.schedule.entity.Schedule;
import dev.hookwarden.schedule.entity.StoredFiring;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do with schedules of the actor's workspace, wherever those come from. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleActs {
  @Inject private ScheduleShelf shelf;
  @Inject private ScheduleSearch search;
  @Inject private Decider decider;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;
  @Inject private Event<Changed> changed;
  @Inject private Clock clock;

  /** For the container. */
  public ScheduleActs() {}

  /**
   * Stops a schedule until it is resumed; nothing happens if it is paused. What waits is skipped.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.SCHEDULE_MANAGE)
  public ScheduleView pause(UUID id) {
    Actor me = actor.get();
    return transactions.inNew(
        () -> {
          Schedule schedule = shelf.lock(me.workspace(), id);
          if (!schedule.isPaused()) {
            schedule.pause();
            decider.stop(schedule);
            note(me, "schedule.paused", schedule);
          }
          return shelf.view(schedule);
        });
  }

  /**
   * Lets a schedule go on; nothing happens if it is not paused. What passed meanwhile is not
   * missed.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.SCHEDULE_MANAGE)
  public ScheduleView resume(UUID id) {
    Actor me = actor.get();
    return transactions.inNew(
        () -> {
          Schedule schedule = shelf.lock(me.workspace(), id);
          if (schedule.isPaused()) {
            schedule.resume(clock.instant());
            note(me, "schedule.resumed", schedule);
          }
          return shelf.view(schedule);
        });
  }

  /**
   * Fires at once, beside the planned times; a paused schedule too.
   *
   * @return the firing, whose run waits or runs
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, {@link Problem#NO_ACTIVE_VERSION}
   *     or {@link Problem#SCHEDULE_BUSY}
   */
  @Requires(Permission.SCHEDULE_MANAGE)
  public FiringView runNow(UUID id) {
    Actor me = actor.get();
    return transactions.inNew(
        () -> {
          Schedule schedule = shelf.lock(me.workspace(), id);
          StoredFiring firing = decider.fireNow(schedule, me.name());
          auditLog.record(
              me,
              "schedule.run",
              "schedule/" + id,
              Json.write(Map.of("hook", schedule.hook(), "name", schedule.name())));
          return firing.view();
        });
  }

  /** What is planned for this day and the six that follow, in UTC. */
  @Requires(Permission.RUN_READ)
  public List<PlannedDay> week() {
    return search.week(actor.get().workspace());
  }

  private void note(Actor me, String action, Schedule schedule) {
    schedule.changed(me.name(), clock.instant());
    auditLog.record(
        me,
        action,
        "schedule/" + schedule.id(),
        Json.write(Map.of("hook", schedule.hook(), "name", schedule.name())));
    changed.fire(new Changed(schedule.id()));
  }
}
