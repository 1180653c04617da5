package dev.hookwarden.review.boundary;

import dev.hookwarden.access.boundary.Colleague;
import dev.hookwarden.access.boundary.Colleagues;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.boundary.Recompilation;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.review.control.Claims;
import dev.hookwarden.review.control.Hearing;
import dev.hookwarden.review.control.Impartiality;
import dev.hookwarden.review.control.Verdicts;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where reviewers decide about versions. Nobody decides about a version that they, or a key of
 * theirs, handed in. Of several decisions at the same moment exactly one counts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewDesk {
  @Inject private CurrentActor actor;
  @Inject private Hearing hearing;
  @Inject private Claims claims;
  @Inject private Verdicts verdicts;
  @Inject private Impartiality impartiality;
  @Inject private Colleagues colleagues;
  @Inject private Recompilation recompilation;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;

  /**
   * Takes a version to decide about it; again to have more time.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#OWN_VERSION}; {@link
   *     Problem#WRONG_STATE} if another reviewer has it, or nobody has to decide
   */
  @Requires(Permission.HOOK_REVIEW)
  public void claim(String hook, int number) {
    decide(hook, number, claims::claim);
  }

  /**
   * Gives a version back without a decision.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#OWN_VERSION}; {@link
   *     Problem#WRONG_STATE} if the actor has not claimed it
   */
  @Requires(Permission.HOOK_REVIEW)
  public void release(String hook, int number) {
    decide(
        hook,
        number,
        (me, subject, review) -> {
          verdicts.requireClaim(me, review);
          claims.release(me, subject, review);
        });
  }

  /**
   * Names the person who should decide. Others still can.
   *
   * @param person the account of somebody who may review; {@code null} for nobody
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#OWN_VERSION}; {@link
   *     Problem#WRONG_STATE} if nobody has to decide; {@link Problem#INVALID_REQUEST} if the person
   *     may not decide about it
   */
  @Requires(Permission.HOOK_REVIEW)
  public void assign(String hook, int number, @Nullable UUID person) {
    decide(
        hook,
        number,
        (me, subject, review) -> {
          verdicts.requireWaiting(review);
          String name = person == null ? null : reviewer(me, subject, person).name();
          review.assign(person, name);
          auditLog.record(
              me,
              "version.assigned",
              subject.key().subject(),
              name == null ? "{}" : Json.write(Map.of("to", name)));
        });
  }

  /**
   * Lets a finding pass. It counts for this version only, whenever it is scanned.
   *
   * @param finding its id
   * @param reason why, 1 to 2,000 characters
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if the latest scan and the runs have
   *     no such finding; {@link Problem#OWN_VERSION}; {@link Problem#WRONG_STATE} if nobody has to
   *     decide; {@link Problem#CONFLICT} if the actor has accepted it already; {@link
   *     Problem#INVALID_REQUEST}
   */
  @Requires(Permission.HOOK_REVIEW)
  public void accept(String hook, int number, String finding, String reason) {
    decide(
        hook,
        number,
        (me, subject, review) -> verdicts.accept(me, subject, review, finding, reason));
  }

  /**
   * Lets a version run. It has to be activated to do so. One that runs already goes on, under the
   * new conditions. Its source is compiled once more, where no other source was, and has to give
   * the code that is stored; the approval is of both.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#OWN_VERSION}; {@link
   *     Problem#WRONG_STATE} unless the actor has claimed it or it is on the fast lane; {@link
   *     Problem#PRECONDITION_FAILED} if version, rules or new capabilities are not what the actor
   *     saw; {@link Problem#FINDINGS_OPEN}; {@link Problem#INVALID_REQUEST}; {@link
   *     Problem#CONFLICT}; {@link Problem#CODE_DIFFERS}, {@link Problem#WORKERS_BUSY} or {@link
   *     Problem#JAIL_UNAVAILABLE}
   */
  @Requires(Permission.HOOK_REVIEW)
  public void approve(String hook, int number, ApprovalRequest request) {
    // Nothing is compiled for what would be refused anyway.
    decide(
        hook,
        number,
        (me, subject, review) -> verdicts.requireApprovable(me, subject, review, request));
    String code = recompilation.confirm(actor.get(), hook, number);
    decide(
        hook,
        number,
        (me, subject, review) -> verdicts.approve(me, subject, review, request, code));
  }

  /**
   * Does not let a version run. One that runs stops at once.
   *
   * @param reason why, 1 to 2,000 characters
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#OWN_VERSION}; {@link
   *     Problem#WRONG_STATE} unless the actor has claimed it; {@link Problem#INVALID_REQUEST}
   */
  @Requires(Permission.HOOK_REVIEW)
  public void sendBack(String hook, int number, String reason) {
    decide(hook, number, (me, subject, review) -> verdicts.sendBack(me, subject, review, reason));
  }

  private void decide(String hook, int number, Hearing.Work work) {
    Actor me = actor.get();
    transactions.inNew(
        () -> {
          hearing.hold(me, new VersionKey(me.workspace(), hook, number), work);
          return hook;
        });
  }

  private Colleague reviewer(Actor me, VersionSubject subject, UUID person) {
    return colleagues.with(me.workspace(), Permission.HOOK_REVIEW).stream()
        .filter(colleague -> colleague.id().equals(person))
        .filter(
            colleague ->
                !impartiality.isAuthor(
                    new Actor(me.workspace(), colleague.id(), colleague.name(), colleague.role()),
                    subject))
        .findFirst()
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST, "person: may not decide about this version"));
  }
}
