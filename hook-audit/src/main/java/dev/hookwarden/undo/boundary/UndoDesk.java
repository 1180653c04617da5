package dev.hookwarden.undo.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.undo.control.Answering;
import dev.hookwarden.undo.control.Facts;
import dev.hookwarden.undo.control.PlanRows;
import dev.hookwarden.undo.control.UndoShelf;
import dev.hookwarden.undo.control.UndoStarted;
import dev.hookwarden.undo.entity.UndoPlan;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people decide about a planned undo, and have it executed. */
@Stateless
public class UndoDesk {
  /** The most characters of a reason. */
  public static final int MAX_REASON_CHARS = 1_000;

  @Inject private UndoShelf shelf;
  @Inject private Answering answering;
  @Inject private PlanRows rows;
  @Inject private Identities identities;
  @Inject private AuditLog auditLog;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Event<UndoStarted> started;

  /**
   * Says what to do with records that others have changed since. A confirmation of before does not
   * hold any more.
   *
   * @param seen the revision that the actor saw; {@code null} if it does not matter
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#CONFLICT} if it
   *     has begun; with {@link Problem#PRECONDITION_FAILED} if it is not as seen; with {@link
   *     Problem#INVALID_REQUEST} if a named record has no conflict that the answer is possible for
   */
  @Requires(Permission.UNDO_PLAN)
  public UndoView answer(UUID id, Answers answers, @Nullable Long seen) {
    Actor me = actor.get();
    UndoPlan plan = planned(id, seen);
    int answered = answering.answer(plan.id(), answers);
    plan.answered(me, clock.instant());
    Facts.of(plan)
        .with("answer", answers.answer().wireName())
        .with("answered", String.valueOf(answered))
        .note(auditLog, me, "undo.answered");
    return answering.flushed(plan);
  }

  /**
   * Agrees with a plan as a second person.
   *
   * @param seen the revision that the actor saw; {@code null} if it does not matter
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#OWN_UNDO} if
   *     the actor planned it or answered its conflicts; with {@link Problem#UNANSWERED} or {@link
   *     Problem#CONFLICT} if it is not ready for that; with {@link Problem#PRECONDITION_FAILED} if
   *     it is not as seen
   */
  @Requires(Permission.UNDO_PLAN)
  public UndoView confirm(UUID id, @Nullable Long seen) {
    Actor me = actor.get();
    UndoPlan plan = planned(id, seen);
    if (plan.authors().stream().anyMatch(author -> identities.areOne(author, me.id()))) {
      throw new HookwardenException(
          Problem.OWN_UNDO,
          "somebody else than who planned and answered it has to confirm an undo");
    }
    requireAnswers(plan);
    plan.confirm(me, clock.instant());
    Facts.of(plan).note(auditLog, me, "undo.confirmed");
    return answering.flushed(plan);
  }

  /**
   * Has an undo executed in the background, or go on after it was stopped. No hook runs for it.
   *
   * @param reason why; 1 to {@link #MAX_REASON_CHARS} characters
   * @param seen the revision that the actor saw; {@code null} if it does not matter
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#UNANSWERED},
   *     {@link Problem#CONFIRMATION_NEEDED} or {@link Problem#STALE_PLAN} if it is not ready for
   *     that; with {@link Problem#CONFLICT} if it has ended; with {@link
   *     Problem#PRECONDITION_FAILED} if it is not as seen; with {@link Problem#INVALID_REQUEST} if
   *     the reason is missing or too long
   */
  @Requires(Permission.UNDO_EXECUTE)
  public UndoView execute(UUID id, String reason, @Nullable Long seen) {
    Actor me = actor.get();
    String why = reason.strip();
    if (why.isEmpty() || why.length() > MAX_REASON_CHARS || why.indexOf('\0') >= 0) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "reason: 1 to %d characters".formatted(MAX_REASON_CHARS));
    }
    UndoPlan plan = shelf.locked(me.workspace(), id);
    requireSeen(plan, seen);
    if (plan.state() != UndoState.STOPPED) {
      requirePlanned(plan);
    }
    requireAnswers(plan);
    if (plan.needsConfirmation()) {
      throw new HookwardenException(
          Problem.CONFIRMATION_NEEDED, "a second person has to confirm an undo of this size");
    }
    long stale = rows.countStale(plan.id(), plan.workspace(), plan.done());
    if (stale > 0) {
      throw new HookwardenException(
          Problem.STALE_PLAN, "%,d records have changed since the plan".formatted(stale));
    }
    plan.execute(me, why, clock.instant());
    Facts.of(plan).with("reason", why).note(auditLog, me, "undo.executed");
    started.fire(new UndoStarted(plan.id()));
    return answering.flushed(plan);
  }

  /**
   * Asks an undo to stop after the records that are being written. It can go on later.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#CONFLICT} if it
   *     is not running
   */
  @Requires(Permission.UNDO_EXECUTE)
  public UndoView stop(UUID id) {
    UndoPlan plan = shelf.locked(actor.get().workspace(), id);
    if (plan.state() != UndoState.RUNNING) {
      throw new HookwardenException(
          Problem.CONFLICT, "the undo is not running but " + plan.state().wireName());
    }
    plan.askToStop();
    Facts.of(plan).note(auditLog, actor.get(), "undo.stop-asked");
    return answering.flushed(plan);
  }

  private UndoPlan planned(UUID id, @Nullable Long seen) {
    UndoPlan plan = shelf.locked(actor.get().workspace(), id);
    requireSeen(plan, seen);
    requirePlanned(plan);
    return plan;
  }

  private static void requireSeen(UndoPlan plan, @Nullable Long seen) {
    Seen.require(seen, plan.revision(), () -> "the undo is at revision " + plan.revision());
  }

  private static void requirePlanned(UndoPlan plan) {
    if (plan.state() != UndoState.PLANNED) {
      throw new HookwardenException(
          Problem.CONFLICT, "the undo is not planned only, but " + plan.state().wireName());
    }
  }

  private void requireAnswers(UndoPlan plan) {
    int open = shelf.unanswered(plan);
    if (open > 0) {
      throw new HookwardenException(
          Problem.UNANSWERED, "%,d records changed by others have no answer yet".formatted(open));
    }
  }
}
