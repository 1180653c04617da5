package dev.hookwarden.review.control;

import dev.hookwarden.library.boundary.ServiceChanged;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.library.boundary.VersionSubmitted;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.review.boundary.ApprovalRequest;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.settings.boundary.ReviewPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts what is handed in before reviewers, in the transaction that stores it. */
@ApplicationScoped
public class Entrance {
  private @Inject Cases cases;
  private @Inject VersionDecisions versions;
  private @Inject Dossier dossier;
  private @Inject Suspender suspender;
  private @Inject ApprovalBook approvals;
  private @Inject ReviewPolicies policies;
  private @Inject Clock clock;

  /** For the container. */
  public Entrance() {}

  /** Queues a version; or approves it, where there is nothing to read and the policy says so. */
  public void take(@Observes VersionSubmitted submitted) {
    VersionSubject version = submitted.version();
    ReviewCase review = cases.locked(version);
    review.queue(QueueCause.SUBMITTED, clock.instant());
    review.learn(submitted.report());
    review.judge(dossier.assess(version, Optional.of(submitted.report())));
    cases.supersede(version);
    approveIfPolicySaysSo(submitted, review);
  }

  private void approveIfPolicySaysSo(VersionSubmitted submitted, ReviewCase review) {
    VersionSubject version = submitted.version();
    UUID workspace = version.key().workspace();
    if (review.assessment().fastLane()
        && submitted.report().ruleSet().equals(dossier.ruleSet(version))
        && policies.of(workspace).automaticApproval()) {
      approvals.approve(
          review,
          VersionStep.APPROVE_AT_ONCE,
          ApprovalView.Kind.AUTOMATIC,
          Actor.system(workspace),
          new ApprovalRequest(
              version.hash(),
              submitted.report().ruleSet(),
              Set.of(),
              "Nothing to read; the policy of the workspace approves such versions.",
              null,
              Map.of()),
          version.codeHash());
    }
  }

  /** Nobody has to decide about a version that somebody has taken out of service. */
  public void forget(@Observes ServiceChanged changed) {
    UUID retired = changed.retired();
    if (retired != null) {
      cases.find(retired).filter(ReviewCase::isWaiting).ifPresent(ReviewCase::close);
    }
  }

  /** Somebody still has to look at what was found in a version before it was out of service. */
  public void remember(@Observes ServiceChanged changed) {
    UUID activated = changed.activated();
    if (activated != null) {
      cases.find(activated).filter(review -> !review.isWaiting()).ifPresent(this::flagIfOpen);
    }
  }

  private void flagIfOpen(ReviewCase review) {
    VersionSubject version = versions.subject(review.key());
    if (!dossier.findings(version, dossier.report(version)).stream()
        .allMatch(ReviewFinding::isResolved)) {
      suspender.flag(review, version, QueueCause.RULES);
    }
  }
}
