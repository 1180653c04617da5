package dev.hookwarden.review.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.review.boundary.Claim;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.settings.boundary.ReviewPolicies;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gives versions to reviewers and takes them back, in the caller's transaction. */
@Dependent
public class Claims {
  private final VersionDecisions versions;
  private final ReviewPolicies policies;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Claims(
      VersionDecisions versions, ReviewPolicies policies, AuditLog auditLog, Clock clock) {
    this.versions = versions;
    this.policies = policies;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /**
   * Gives a version to a reviewer for as long as the policy says; again to the one who has it.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE} if another one has it, or nobody
   *     has to decide
   */
  public void claim(Actor reviewer, VersionSubject subject, ReviewCase review) {
    Instant now = clock.instant();
    Claim present = review.claim();
    if (ApprovalRules.isHeld(present, now) && !present.by().equals(reviewer.id())) {
      throw new HookwardenException(
          Problem.WRONG_STATE,
          "%s decides about this version until %s".formatted(present.name(), present.until()));
    }
    if (!review.isWaiting()
        || subject.view().state() == VersionState.SUBMITTED
        || subject.view().state() == VersionState.SUSPENDED) {
      versions.move(subject.key(), VersionStep.CLAIM);
    }
    long minutes = policies.of(subject.key().workspace()).claimMinutes();
    review.claim(reviewer, now.plus(Duration.ofMinutes(minutes)));
    auditLog.record(reviewer, "version.claimed", subject.key().subject(), "{}");
  }

  /** Takes a version back from its reviewer. */
  public void release(Actor by, VersionSubject subject, ReviewCase review) {
    if (subject.view().state() == VersionState.IN_REVIEW) {
      versions.move(
          subject.key(),
          review.isSuspended() ? VersionStep.RELEASE_SUSPENDED : VersionStep.RELEASE);
    }
    review.unclaim();
    auditLog.record(by, "version.released", subject.key().subject(), "{}");
  }
}
