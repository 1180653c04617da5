package dev.hookwarden.review.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.review.boundary.ApprovalRequest;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.entity.Assessment;
import dev.hookwarden.review.entity.FindingAcceptance;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.scan.boundary.ScanReport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reviewers say of versions, in the caller's transaction. */
@Dependent
public class Verdicts {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final VersionDecisions versions;
  private final ApprovalBook approvals;
  private final Dossier dossier;
  private final Impartiality impartiality;
  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Verdicts(
      VersionDecisions versions,
      ApprovalBook approvals,
      Dossier dossier,
      Impartiality impartiality,
      AuditLog auditLog,
      Clock clock,
      Ids ids) {
    this.versions = versions;
    this.approvals = approvals;
    this.dossier = dossier;
    this.impartiality = impartiality;
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Refuses whoever has not claimed a version.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  public void requireClaim(Actor reviewer, ReviewCase review) {
    ApprovalRules.requireClaim(reviewer, review, clock.instant());
  }

  /**
   * Refuses when nobody has to decide.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  public void requireWaiting(ReviewCase review) {
    if (!review.isWaiting()) {
      throw new HookwardenException(
          Problem.WRONG_STATE, "nobody has to decide about this version now");
    }
  }

  /** Lets a finding pass. */
  public void accept(
      Actor reviewer, VersionSubject subject, ReviewCase review, String id, String reason) {
    ReviewTexts.requireReason(reason);
    requireWaiting(review);
    ReviewFinding finding =
        dossier.findings(subject, dossier.report(subject)).stream()
            .filter(found -> found.finding().id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.NOT_FOUND, "the version has no such finding any more"));
    if (finding.acceptances().stream().anyMatch(each -> impartiality.isActor(reviewer, each))) {
      throw new HookwardenException(
          Problem.CONFLICT, "you have accepted this finding; a critical one needs somebody else");
    }
    entities.persist(
        new FindingAcceptance(ids.next(), subject.id(), id, reviewer, reason, clock.instant()));
    auditLog.record(
        reviewer,
        "finding.accepted",
        subject.key().subject(),
        Json.write(
            Map.of(
                "finding",
                id,
                "rule",
                finding.finding().rule(),
                "severity",
                finding.finding().severity().wireName(),
                "reason",
                reason)));
  }

  /**
   * Refuses an approval that is not possible, and changes nothing.
   *
   * @return the step that it would be
   * @throws HookwardenException as {@link dev.hookwarden.review.boundary.ReviewDesk#approve}
   */
  public VersionStep requireApprovable(
      Actor reviewer, VersionSubject subject, ReviewCase review, ApprovalRequest request) {
    Instant now = clock.instant();
    Optional<ScanReport> report = dossier.report(subject);
    List<ReviewFinding> findings = dossier.findings(subject, report);
    Assessment present = dossier.assess(subject, report, dossier.base(subject), findings);
    ApprovalRules.requirePossible(request, subject.manifest(), now);
    VersionStep step = ApprovalRules.step(reviewer, subject, review, present.fastLane(), now);
    ApprovalRules.requireSeen(subject, report, present, request);
    ApprovalRules.requirePresentRules(report, dossier.ruleSet(subject));
    ApprovalRules.requireResolved(findings);
    return step;
  }

  /**
   * Lets a version run.
   *
   * @param code the SHA-256 of what its source compiles to
   */
  public void approve(
      Actor reviewer,
      VersionSubject subject,
      ReviewCase review,
      ApprovalRequest request,
      String code) {
    VersionStep step = requireApprovable(reviewer, subject, review, request);
    approvals.approve(
        review,
        step,
        step == VersionStep.APPROVE_AT_ONCE
            ? ApprovalView.Kind.FAST_LANE
            : ApprovalView.Kind.REVIEWED,
        reviewer,
        request,
        code);
  }

  /** Does not let a version run. */
  public void sendBack(Actor reviewer, VersionSubject subject, ReviewCase review, String reason) {
    ReviewTexts.requireReason(reason);
    requireClaim(reviewer, review);
    approvals.end(review.version(), ApprovalView.Ending.SENT_BACK, reviewer, reason);
    boolean ran = subject.view().state() == VersionState.ACTIVE;
    versions.move(subject.key(), VersionStep.SEND_BACK);
    review.sentBack(reviewer, reason, clock.instant());
    auditLog.record(
        reviewer,
        "version.sent-back",
        subject.key().subject(),
        Json.write(Map.of("hash", subject.hash(), "reason", reason, "ran", ran)));
  }
}
