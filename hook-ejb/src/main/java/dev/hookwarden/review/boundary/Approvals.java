package dev.hookwarden.review.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.dispatch.boundary.EventRates;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.review.control.ApprovalBook;
import dev.hookwarden.review.control.Cases;
import dev.hookwarden.review.control.ReviewTexts;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.review.entity.StoredApproval;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The approvals of the actor's workspace. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Approvals {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private CurrentActor actor;
  @Inject private VersionDecisions versions;
  @Inject private Cases cases;
  @Inject private ApprovalBook book;
  @Inject private EventRates rates;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;

  /**
   * Approvals, newest first.
   *
   * @param standing only those that have not ended
   * @param before only approvals with an id below this
   * @param limit the most approvals
   */
  @Requires(Permission.HOOK_READ)
  public List<ApprovalView> approvals(boolean standing, UUID before, int limit) {
    return entities
        .createQuery(
            "select a from StoredApproval a where a.workspace = :workspace and a.id < :before"
                + (standing ? " and a.ending is null" : "")
                + " order by a.workspace, a.id desc",
            StoredApproval.class)
        .setParameter("workspace", actor.get().workspace())
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(StoredApproval::view)
        .toList();
  }

  /**
   * What a revocation would stop; it changes nothing.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.HOOK_REVIEW)
  public RevocationPreview preview(UUID id) {
    StoredApproval approval = find(actor.get(), id);
    VersionSubject subject = versions.subject(approval.key());
    boolean runs = approval.stands() && subject.view().state() == VersionState.ACTIVE;
    List<Trigger> triggers = runs ? subject.manifest().triggers() : List.of();
    long perDay =
        runs ? rates.ofDay(approval.key().workspace()).of(approval.key().hook(), triggers) : 0;
    return new RevocationPreview(approval.view(), runs, triggers, perDay);
  }

  /**
   * Takes an approval back. A version that runs stops at once.
   *
   * @param reason why, 1 to 2,000 characters
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#WRONG_STATE} if it
   *     has ended; {@link Problem#INVALID_REQUEST}; {@link Problem#CONFLICT}
   */
  @Requires(Permission.HOOK_REVIEW)
  public ApprovalView revoke(UUID id, String reason) {
    Actor me = actor.get();
    ReviewTexts.requireReason(reason);
    return transactions.inNew(
        () -> {
          StoredApproval approval = find(me, id);
          VersionSubject subject = versions.subject(approval.key());
          ReviewCase review = cases.locked(subject);
          entities.refresh(approval);
          if (!approval.stands()) {
            throw new HookwardenException(Problem.WRONG_STATE, "the approval has ended already");
          }
          book.end(approval.version(), ApprovalView.Ending.REVOKED, me, reason);
          versions.move(approval.key(), VersionStep.REVOKE);
          review.close();
          auditLog.record(
              me,
              "approval.revoked",
              approval.key().subject(),
              Json.write(Map.of("approval", id, "reason", reason)));
          return approval.view();
        });
  }

  private StoredApproval find(Actor me, UUID id) {
    StoredApproval approval = entities.find(StoredApproval.class, id);
    if (approval == null || !approval.key().workspace().equals(me.workspace())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no approval " + id);
    }
    return approval;
  }
}
