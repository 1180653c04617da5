package dev.hookwarden.review.control;

import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.review.boundary.ApprovalRequest;
import dev.hookwarden.review.boundary.Claim;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.entity.Assessment;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.settings.boundary.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a version can be approved as somebody wants it. Each refusal says what to do. */
final class ApprovalRules {
  private ApprovalRules() {}

  /**
   * Refuses to approve anything but what the reviewer saw.
   *
   * @throws HookwardenException with {@link Problem#PRECONDITION_FAILED}
   */
  static void requireSeen(
      VersionSubject subject,
      Optional<ScanReport> report,
      Assessment present,
      ApprovalRequest request) {
    if (!subject.hash().equals(request.hash())) {
      throw unseen("hash: this is not the version that you looked at");
    }
    if (!report.map(ScanReport::ruleSet).orElse("").equals(request.ruleSet())) {
      throw unseen("ruleSet: the version was scanned by other rules since you looked");
    }
    if (report.isEmpty()) {
      throw unseen("ruleSet: the version is not scanned yet; look again in a moment");
    }
    Set<Capability> added = Set.copyOf(present.newCapabilities());
    if (!added.equals(request.capabilities())) {
      throw unseen("capabilities: the new ones are " + present.newCapabilities());
    }
  }

  /**
   * Refuses to approve by a report that says nothing of the rules that hold now.
   *
   * @param ruleSet the rules that hold now
   * @throws HookwardenException with {@link Problem#PRECONDITION_FAILED}
   */
  static void requirePresentRules(Optional<ScanReport> report, String ruleSet) {
    if (report.filter(found -> found.ruleSet().equals(ruleSet)).isEmpty()) {
      throw unseen("ruleSet: the version is scanned by other rules; look again in a moment");
    }
  }

  /**
   * Refuses conditions that can't be.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static void requirePossible(ApprovalRequest request, Manifest manifest, Instant now) {
    ReviewTexts.requireReason(request.reason());
    Instant end = request.expiresAt();
    if (end != null && !end.isAfter(now)) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "expiresAt: must be in the future");
    }
    for (Map.Entry<Limit, Long> lower : request.limits().entrySet()) {
      Limit limit = lower.getKey();
      long most = manifest.limits().getOrDefault(limit, limit.most());
      if (lower.getValue() < limit.least() || lower.getValue() > most) {
        throw new HookwardenException(
            Problem.INVALID_REQUEST,
            "limits.%s: a whole number from %d to %d"
                .formatted(limit.memberName(), limit.least(), most));
      }
    }
  }

  /**
   * Refuses while something has not been answered.
   *
   * @throws HookwardenException with {@link Problem#FINDINGS_OPEN}
   */
  static void requireResolved(List<ReviewFinding> findings) {
    List<String> open =
        findings.stream()
            .filter(found -> !found.isResolved())
            .map(found -> found.finding().id())
            .toList();
    if (!open.isEmpty()) {
      throw new HookwardenException(
          Problem.FINDINGS_OPEN,
          "%d findings have to be accepted first, each critical one by two reviewers"
              .formatted(open.size()),
          Map.of("findings", open));
    }
  }

  /**
   * Which step an approval is.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE} if the reviewer has to claim it
   */
  static VersionStep step(
      Actor reviewer, VersionSubject subject, ReviewCase review, boolean fastLane, Instant now) {
    VersionState state = subject.view().state();
    if (state == VersionState.SUBMITTED && fastLane) {
      return VersionStep.APPROVE_AT_ONCE;
    }
    requireClaim(reviewer, review, now);
    return state == VersionState.ACTIVE ? VersionStep.CONFIRM : VersionStep.APPROVE;
  }

  /**
   * Refuses whoever has not claimed a version.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  static void requireClaim(Actor reviewer, ReviewCase review, Instant now) {
    Claim claim = review.claim();
    if (!review.isWaiting()) {
      throw new HookwardenException(
          Problem.WRONG_STATE, "nobody has to decide about this version now");
    }
    if (!isHeld(claim, now) || !claim.by().equals(reviewer.id())) {
      throw new HookwardenException(
          Problem.WRONG_STATE,
          isHeld(claim, now)
              ? "%s decides about this version until %s".formatted(claim.name(), claim.until())
              : "claim the version first");
    }
  }

  /** Whether a claim keeps others away. */
  static boolean isHeld(@Nullable Claim claim, Instant now) {
    return claim != null && now.isBefore(claim.until());
  }

  private static HookwardenException unseen(String detail) {
    return new HookwardenException(Problem.PRECONDITION_FAILED, detail);
  }
}
