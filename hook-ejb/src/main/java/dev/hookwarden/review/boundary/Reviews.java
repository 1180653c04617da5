package dev.hookwarden.review.boundary;

import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.review.control.ApprovalBook;
import dev.hookwarden.review.control.Cases;
import dev.hookwarden.review.control.Conversation;
import dev.hookwarden.review.control.Dossier;
import dev.hookwarden.review.control.Impartiality;
import dev.hookwarden.review.entity.Assessment;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.review.entity.StoredApproval;
import dev.hookwarden.scan.boundary.ScanReport;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reviews of versions, to look at, and what people say of versions. */
@Stateless
public class Reviews {
  @Inject private CurrentActor actor;
  @Inject private VersionDecisions versions;
  @Inject private Cases cases;
  @Inject private Dossier dossier;
  @Inject private ApprovalBook approvals;
  @Inject private Conversation conversation;
  @Inject private Impartiality impartiality;

  /** For the container. */
  public Reviews() {}

  /**
   * Everything that a decision about a version rests on; for its author too.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.HOOK_READ)
  public ReviewView review(String hook, int number) {
    Actor me = actor.get();
    VersionSubject subject = versions.subject(new VersionKey(me.workspace(), hook, number));
    Optional<ScanReport> report = dossier.report(subject);
    Optional<VersionSubject> base = dossier.base(subject);
    List<ReviewFinding> findings = dossier.findings(subject, report);
    return new ReviewView(
        subject.view(),
        subject.source(),
        base.map(b -> new ReviewView.Base(b.key().number(), b.source())).orElse(null),
        report.map(r -> new ReviewView.Scan(r.ruleSet(), r.status(), r.at())).orElse(null),
        findings,
        dossier.capabilities(subject, base),
        dossier.terms(subject, base),
        conversation.about(subject),
        approvals.ofVersion(subject.id()).stream().map(StoredApproval::view).toList(),
        progress(me, subject, dossier.assess(subject, report, base, findings)),
        conversation.historyOf(subject));
  }

  /**
   * Says something of a version, or of one of its lines.
   *
   * @param line the 1-based line; {@code null} for the whole version
   * @param text 1 to 4,000 characters
   * @return the comment's id
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#INVALID_REQUEST}
   */
  @Requires(Permission.HOOK_REVIEW)
  public UUID comment(String hook, int number, @Nullable Integer line, String text) {
    Actor me = actor.get();
    VersionSubject subject = versions.subject(new VersionKey(me.workspace(), hook, number));
    return conversation.add(me, subject, line, text);
  }

  private ReviewView.Progress progress(Actor me, VersionSubject subject, Assessment present) {
    ReviewCase review = cases.find(subject.id()).orElseGet(() -> new ReviewCase(subject));
    return new ReviewView.Progress(
        review.isWaiting(),
        review.cause(),
        review.queuedAt(),
        present.risk(),
        present.fastLane(),
        review.claim(),
        review.assignee(),
        review.sentBack(),
        impartiality.isAuthor(me, subject));
  }
}
