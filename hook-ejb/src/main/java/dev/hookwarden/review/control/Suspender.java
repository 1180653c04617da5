package dev.hookwarden.review.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.entity.ReviewCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/**
 * Stops versions that gave an alarm and puts them before reviewers, in the caller's transaction.
 */
@Dependent
public class Suspender {
  private final VersionDecisions versions;
  private final ApprovalBook approvals;
  private final Dossier dossier;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Suspender(
      VersionDecisions versions,
      ApprovalBook approvals,
      Dossier dossier,
      AuditLog auditLog,
      Clock clock) {
    this.versions = versions;
    this.approvals = approvals;
    this.dossier = dossier;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** Puts a version into the queue without stopping it. */
  public void flag(ReviewCase review, VersionSubject subject, QueueCause cause) {
    review.queue(cause, clock.instant());
    review.judge(dossier.assess(subject, dossier.report(subject)));
  }

  /** Stops a version that runs, and puts it into the queue. */
  public void suspend(ReviewCase review, VersionSubject subject, QueueCause cause, String why) {
    if (subject.view().state() != VersionState.ACTIVE) {
      return;
    }
    Actor system = Actor.system(subject.key().workspace());
    versions.move(
        subject.key(), cause == QueueCause.EXPIRED ? VersionStep.EXPIRE : VersionStep.SUSPEND);
    approvals.end(
        review.version(),
        cause == QueueCause.EXPIRED ? ApprovalView.Ending.EXPIRED : ApprovalView.Ending.SUSPENDED,
        system,
        why);
    flag(review, subject, cause);
    review.suspend();
    auditLog.record(
        system,
        "version.suspended",
        subject.key().subject(),
        Json.write(Map.of("cause", cause.wireName(), "why", why)));
  }
}
