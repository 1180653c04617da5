package dev.hookwarden.review.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.review.boundary.ApprovalRequest;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.review.entity.StoredApproval;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes approvals and their ends, in the caller's transaction. */
@Dependent
public class ApprovalBook {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final VersionDecisions versions;
  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public ApprovalBook(VersionDecisions versions, AuditLog auditLog, Clock clock, Ids ids) {
    this.versions = versions;
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Approves a version; an approval that it has is replaced.
   *
   * @param code the SHA-256 of the code that may run
   * @throws dev.hookwarden.platform.HookwardenException as {@link VersionDecisions#approve}
   */
  public void approve(
      ReviewCase of,
      VersionStep step,
      ApprovalView.Kind kind,
      Actor by,
      ApprovalRequest request,
      String code) {
    Instant now = clock.instant();
    end(of.version(), ApprovalView.Ending.REPLACED, by, "Approved again.");
    StoredApproval approval = new StoredApproval(ids.next(), of, kind, by, request, code, now);
    entities.persist(approval);
    versions.approve(of.key(), step, approval.grant());
    of.approved();
    auditLog.record(
        by,
        "version.approved",
        of.key().subject(),
        Json.write(
            Map.of(
                "approval", approval.view().id(),
                "hash", request.hash(),
                "code", code,
                "ruleSet", request.ruleSet(),
                "kind", kind.wireName(),
                "reason", request.reason(),
                "capabilities", approval.view().capabilities())));
  }

  /** Ends the approval of a version, if one stands. */
  public void end(UUID version, ApprovalView.Ending how, Actor by, String why) {
    ofVersion(version).stream()
        .filter(StoredApproval::stands)
        .forEach(approval -> approval.end(how, by.name(), why, clock.instant()));
  }

  /** All approvals of a version, newest first. */
  public List<StoredApproval> ofVersion(UUID version) {
    return entities
        .createQuery(
            "select a from StoredApproval a where a.version = :version order by a.id desc",
            StoredApproval.class)
        .setParameter("version", version)
        .getResultList();
  }
}
