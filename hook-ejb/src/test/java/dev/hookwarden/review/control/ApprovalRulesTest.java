package dev.hookwarden.review.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.review.boundary.Acceptance;
import dev.hookwarden.review.boundary.ApprovalRequest;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.entity.Assessment;
import dev.hookwarden.review.entity.ReviewCase;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.scan.boundary.Severity;
import dev.hookwarden.settings.boundary.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApprovalRulesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Capability READ = Capability.parse("records.read:orders");
  private static final UUID WORKSPACE = new UUID(0, 1);

  private final Actor ada = new Actor(WORKSPACE, new UUID(0, 2), "ada", Role.REVIEWER);
  private final Actor bob = new Actor(WORKSPACE, new UUID(0, 3), "bob", Role.REVIEWER);
  private final ScanReport report =
      new ScanReport("h1", "r1", ScanReport.Status.COMPLETE, List.of(), NOW);

  private static VersionSubject subject(VersionState state) {
    return new VersionSubject(
        new UUID(0, 9),
        new VersionKey(WORKSPACE, "orders", 3),
        new UUID(0, 8),
        null,
        new VersionView(
            new VersionView.Identity("orders", 3, "h1", Language.JAVASCRIPT, 1),
            state,
            JsonNodeFactory.instance.objectNode(),
            "cyd",
            NOW,
            "",
            List.of(),
            List.of()),
        "",
        "",
        new Manifest(
            List.of(new Trigger.Invoke()), Set.of(READ), Map.of(Limit.CPU, 500L), Isolation.RUN),
        null,
        null);
  }

  private static ApprovalRequest wish(Map<Limit, Long> limits) {
    return new ApprovalRequest("h1", "r1", Set.of(READ), "fine", null, limits);
  }

  private static void requireProblem(Problem problem, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @Test
  void approvesNothingButWhatWasSeen() {
    VersionSubject subject = subject(VersionState.IN_REVIEW);
    Assessment present = Assessment.of(List.of(), List.of(READ), true, true);
    ApprovalRules.requireSeen(subject, Optional.of(report), present, wish(Map.of()));

    for (ApprovalRequest other :
        List.of(
            new ApprovalRequest("h2", "r1", Set.of(READ), "fine", null, Map.of()),
            new ApprovalRequest("h1", "r2", Set.of(READ), "fine", null, Map.of()),
            new ApprovalRequest("h1", "r1", Set.of(), "fine", null, Map.of()))) {
      requireProblem(
          Problem.PRECONDITION_FAILED,
          () -> ApprovalRules.requireSeen(subject, Optional.of(report), present, other));
    }
    requireProblem(
        Problem.PRECONDITION_FAILED,
        () ->
            ApprovalRules.requireSeen(
                subject,
                Optional.empty(),
                present,
                new ApprovalRequest("h1", "", Set.of(READ), "fine", null, Map.of())));
  }

  @Test
  void approvesNothingByRulesThatDoNotHoldAnyMore() {
    ApprovalRules.requirePresentRules(Optional.of(report), "r1");

    requireProblem(
        Problem.PRECONDITION_FAILED,
        () -> ApprovalRules.requirePresentRules(Optional.of(report), "r2"));
    requireProblem(
        Problem.PRECONDITION_FAILED,
        () -> ApprovalRules.requirePresentRules(Optional.empty(), "r1"));
  }

  @Test
  void takesAReasonAnEndToComeAndLimitsThatAreLower() {
    Manifest manifest = subject(VersionState.IN_REVIEW).manifest();
    ApprovalRules.requirePossible(wish(Map.of(Limit.CPU, 500L)), manifest, NOW);
    ApprovalRules.requirePossible(wish(Map.of(Limit.RECORD_WRITES, 0L)), manifest, NOW);

    for (ApprovalRequest impossible :
        List.of(
            wish(Map.of(Limit.CPU, 501L)),
            wish(Map.of(Limit.CPU, 0L)),
            wish(Map.of(Limit.EMITS, -1L)),
            new ApprovalRequest("h1", "r1", Set.of(), " ", null, Map.of()),
            new ApprovalRequest("h1", "r1", Set.of(), "x".repeat(2_001), null, Map.of()),
            new ApprovalRequest("h1", "r1", Set.of(), "fine", NOW, Map.of()))) {
      requireProblem(
          Problem.INVALID_REQUEST, () -> ApprovalRules.requirePossible(impossible, manifest, NOW));
    }
  }

  @Test
  void everyFindingNeedsAnAnswerAndACriticalOneTwo() {
    Acceptance one = new Acceptance(ada.id(), "ada", "harmless", NOW);
    Acceptance other = new Acceptance(bob.id(), "bob", "harmless", NOW);
    ApprovalRules.requireResolved(
        List.of(
            finding(Severity.HIGH, List.of(one)), finding(Severity.CRITICAL, List.of(one, other))));

    requireProblem(
        Problem.FINDINGS_OPEN,
        () -> ApprovalRules.requireResolved(List.of(finding(Severity.INFO, List.of()))));
    requireProblem(
        Problem.FINDINGS_OPEN,
        () -> ApprovalRules.requireResolved(List.of(finding(Severity.CRITICAL, List.of(one)))));
  }

  private static ReviewFinding finding(Severity severity, List<Acceptance> acceptances) {
    return new ReviewFinding(
        new Finding(
            severity.wireName(),
            "rule",
            severity,
            Finding.Place.WHOLE,
            new Finding.Words("title", "why", "what")),
        ReviewFinding.Origin.SCAN,
        List.of(),
        acceptances);
  }

  @Test
  void onlyWhoeverClaimedItInTimeApprovesIt() {
    VersionSubject subject = subject(VersionState.IN_REVIEW);
    ReviewCase review = new ReviewCase(subject);
    requireProblem(Problem.WRONG_STATE, () -> ApprovalRules.step(ada, subject, review, false, NOW));
    review.queue(QueueCause.SUBMITTED, NOW);
    requireProblem(Problem.WRONG_STATE, () -> ApprovalRules.step(ada, subject, review, false, NOW));
    review.claim(ada, NOW.plusSeconds(60));

    assertThat(ApprovalRules.step(ada, subject, review, false, NOW)).isEqualTo(VersionStep.APPROVE);
    assertThat(ApprovalRules.step(ada, subject(VersionState.ACTIVE), review, false, NOW))
        .isEqualTo(VersionStep.CONFIRM);
    requireProblem(Problem.WRONG_STATE, () -> ApprovalRules.step(bob, subject, review, false, NOW));
    requireProblem(
        Problem.WRONG_STATE,
        () -> ApprovalRules.step(ada, subject, review, false, NOW.plusSeconds(60)));
  }

  @Test
  void theFastLaneNeedsNoClaim() {
    VersionSubject subject = subject(VersionState.SUBMITTED);
    ReviewCase review = new ReviewCase(subject);
    review.queue(QueueCause.SUBMITTED, NOW);

    assertThat(ApprovalRules.step(ada, subject, review, true, NOW))
        .isEqualTo(VersionStep.APPROVE_AT_ONCE);
    requireProblem(Problem.WRONG_STATE, () -> ApprovalRules.step(ada, subject, review, false, NOW));
  }

  @Test
  void aPersonAndTheirKeyAreOneReviewer() {
    Acceptance byBob = new Acceptance(bob.id(), "bob", "harmless", NOW);

    assertThat(new Impartiality((one, other) -> false).isActor(ada, byBob)).isFalse();
    assertThat(new Impartiality((one, other) -> true).isActor(ada, byBob)).isTrue();
    assertThat(new Impartiality((one, other) -> false).isActor(bob, byBob)).isTrue();
  }

  @Test
  void authorsAndTheirKeysAreKeptAway() {
    VersionSubject subject = subject(VersionState.SUBMITTED);
    Impartiality nobodyIsOne = new Impartiality((one, other) -> false);
    Impartiality allAreOne = new Impartiality((one, other) -> true);
    nobodyIsOne.require(ada, subject);

    requireProblem(Problem.OWN_VERSION, () -> allAreOne.require(ada, subject));
    VersionSubject old =
        new VersionSubject(
            subject.id(),
            subject.key(),
            null,
            null,
            subject.view(),
            "",
            "",
            subject.manifest(),
            null,
            null);
    Actor cyd = new Actor(WORKSPACE, new UUID(0, 7), "cyd", Role.ADMINISTRATOR);
    requireProblem(Problem.OWN_VERSION, () -> nobodyIsOne.require(cyd, old));
    nobodyIsOne.require(ada, old);
  }

  @Test
  void whoeverHandsTheSameBytesInAgainIsAnAuthorToo() {
    VersionSubject first = subject(VersionState.SUBMITTED);
    VersionSubject again =
        new VersionSubject(
            first.id(),
            first.key(),
            first.author(),
            bob.id(),
            first.view(),
            "",
            "",
            first.manifest(),
            null,
            null);
    Impartiality impartiality = new Impartiality(UUID::equals);
    Actor author = new Actor(WORKSPACE, first.author(), "cyd", Role.ADMINISTRATOR);

    impartiality.require(bob, first);
    requireProblem(Problem.OWN_VERSION, () -> impartiality.require(bob, again));
    requireProblem(Problem.OWN_VERSION, () -> impartiality.require(author, again));
    impartiality.require(ada, again);
  }
}
