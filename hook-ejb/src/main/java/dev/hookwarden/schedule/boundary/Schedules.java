package dev.hookwarden.schedule.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.schedule.control.Drafting;
import dev.hookwarden.schedule.control.ScheduleSearch;
import dev.hookwarden.schedule.control.ScheduleShelf;
import dev.hookwarden.schedule.entity.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schedules of the actor's workspace. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Schedules {
  /** The most next times that a preview shows. */
  public static final int MAX_PREVIEW = 10;

  @Inject private ScheduleShelf shelf;
  @Inject private ScheduleSearch search;
  @Inject private Drafting drafting;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** For the container. */
  public Schedules() {}

  /**
   * Schedules in the order in which they were made.
   *
   * @param hook only those of a hook; {@code null} for all
   * @param isAll whether to list those too that came from the manifests of versions that do not run
   * @param after only schedules with an id above this
   * @param limit the most schedules
   */
  @Requires(Permission.RUN_READ)
  public List<ScheduleView> schedules(@Nullable String hook, boolean isAll, UUID after, int limit) {
    return search.page(actor.get().workspace(), hook, isAll, after, limit);
  }

  /**
   * One schedule.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.RUN_READ)
  public ScheduleView schedule(UUID id) {
    return shelf.view(shelf.require(actor.get().workspace(), id));
  }

  /**
   * What became of its planned times, newest first.
   *
   * @param before only firings with an id below this
   * @param limit the most firings
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.RUN_READ)
  public List<FiringView> firings(UUID id, UUID before, int limit) {
    return shelf.firings(shelf.require(actor.get().workspace(), id).id(), before, limit);
  }

  /**
   * The next planned times that a definition would have if it began to hold now; ten at most.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if it fires too often
   */
  @Requires(Permission.RUN_READ)
  public List<Instant> preview(ScheduleDefinition definition) {
    Instant now = clock.instant();
    return drafting.possible(definition).plan().next(now, now, MAX_PREVIEW);
  }

  /**
   * Makes a schedule.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}, {@link Problem#INVALID_NAME},
   *     {@link Problem#NOT_FOUND}, {@link Problem#NO_ACTIVE_VERSION} or {@link Problem#TOO_MANY}
   */
  @Requires(Permission.SCHEDULE_MANAGE)
  public ScheduleView create(ScheduleDraft draft) {
    Actor me = actor.get();
    return transactions.inNew(
        () -> {
          Schedule made = drafting.make(me, draft);
          note(me, "schedule.created", made);
          return shelf.view(made);
        });
  }

  /**
   * Changes a schedule that somebody made.
   *
   * @param seen the revision that the caller saw; {@code null} if it does not matter
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, {@link Problem#FROM_MANIFEST},
   *     {@link Problem#PRECONDITION_FAILED}, or as {@link #create}
   */
  @Requires(Permission.SCHEDULE_MANAGE)
  public ScheduleView change(UUID id, ScheduleDraft draft, @Nullable Long seen) {
    Actor me = actor.get();
    return transactions.inNew(
        () -> {
          Schedule schedule = own(me, id, seen);
          drafting.change(me, schedule, draft);
          note(me, "schedule.changed", schedule);
          return shelf.view(schedule);
        });
  }

  /**
   * Removes a schedule that somebody made, and what became of its times. What it fired goes on.
   *
   * @param seen the revision that the caller saw; {@code null} if it does not matter
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, {@link Problem#FROM_MANIFEST} or
   *     {@link Problem#PRECONDITION_FAILED}
   */
  @Requires(Permission.SCHEDULE_MANAGE)
  public void remove(UUID id, @Nullable Long seen) {
    Actor me = actor.get();
    transactions.inNew(
        () -> {
          Schedule schedule = own(me, id, seen);
          note(me, "schedule.removed", schedule);
          drafting.remove(schedule);
          return id;
        });
  }

  private Schedule own(Actor me, UUID id, @Nullable Long seen) {
    Schedule schedule = shelf.lock(me.workspace(), id);
    if (schedule.origin() == ScheduleOrigin.MANIFEST) {
      throw new HookwardenException(
          Problem.FROM_MANIFEST,
          "it comes from the manifest of version %d of hook '%s'"
              .formatted(schedule.version(), schedule.hook()));
    }
    Seen.require(
        seen, schedule.revision(), () -> "the schedule has changed; look at it and decide again");
    return schedule;
  }

  private void note(Actor me, String action, Schedule schedule) {
    auditLog.record(me, action, "schedule/" + schedule.id(), Json.write(drafting.detail(schedule)));
  }
}
