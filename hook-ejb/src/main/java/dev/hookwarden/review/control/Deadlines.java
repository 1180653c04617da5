package dev.hookwarden.review.control;

import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.Claim;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.review.entity.StoredApproval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Ends claims and approvals whose time is over. Each one on its own, so that none keeps another.
 */
@ApplicationScoped
public class Deadlines {
  private static final System.Logger LOG = System.getLogger(Deadlines.class.getName());
  private static final int AT_A_TIME = 100;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private @Inject VersionDecisions versions;
  private @Inject Cases cases;
  private @Inject Claims claims;
  private @Inject ApprovalBook approvals;
  private @Inject Suspender suspender;
  private @Inject Transactions transactions;
  private @Inject Clock clock;

  /** For the container. */
  public Deadlines() {}

  /** Ends what is due. */
  public void keep() {
    for (ReviewCase overdue : overdueClaims()) {
      one(() -> release(overdue));
    }
    for (StoredApproval expired : expiredApprovals()) {
      one(() -> expire(expired));
    }
  }

  private boolean release(ReviewCase overdue) {
    VersionSubject subject = versions.subject(overdue.key());
    ReviewCase review = cases.locked(subject);
    Claim claim = review.claim();
    if (claim == null || ApprovalRules.isHeld(claim, clock.instant())) {
      return false;
    }
    claims.release(Actor.system(subject.key().workspace()), subject, review);
    return true;
  }

  private boolean expire(StoredApproval expired) {
    VersionSubject subject = versions.subject(expired.key());
    ReviewCase review = cases.locked(subject);
    String why = "The approval was given until " + expired.view().expiresAt() + ".";
    if (subject.view().state() == VersionState.ACTIVE) {
      suspender.suspend(review, subject, QueueCause.EXPIRED, why);
    } else if (VersionStep.REVOKE.from().contains(subject.view().state())) {
      versions.move(subject.key(), VersionStep.REVOKE);
    }
    approvals.end(
        expired.version(),
        ApprovalView.Ending.EXPIRED,
        Actor.system(subject.key().workspace()),
        why);
    return true;
  }

  private List<ReviewCase> overdueClaims() {
    return entities
        .createQuery(
            "select c from ReviewCase c where c.claimedUntil <= :now order by c.claimedUntil",
            ReviewCase.class)
        .setParameter("now", clock.instant())
        .setMaxResults(AT_A_TIME)
        .getResultList();
  }

  private List<StoredApproval> expiredApprovals() {
    return entities
        .createQuery(
            "select a from StoredApproval a where a.expiresAt <= :now and a.ending is null"
                + " order by a.expiresAt",
            StoredApproval.class)
        .setParameter("now", clock.instant())
        .setMaxResults(AT_A_TIME)
        .getResultList();
  }

  private void one(Supplier<Boolean> work) {
    try {
      transactions.inNew(work);
    } catch (HookwardenException e) {
      // Somebody decides about it at the same moment; the next turn goes on.
      LOG.log(Level.DEBUG, "A deadline gave way", e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A deadline was not kept", e);
    }
  }
}
