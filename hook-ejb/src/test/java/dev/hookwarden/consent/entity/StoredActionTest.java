package dev.hookwarden.consent.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.boundary.GateDecision;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StoredActionTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant DEADLINE = NOW.plus(Duration.ofDays(7));

  private static StoredAction decided(GateDecision decision) {
    StoredAction action =
        new StoredAction(
            new UUID(0, 1),
            new Origin.Run(new UUID(0, 2), new UUID(0, 3), 0, "h", 1, null),
            new ActionView.Wish(ActionKind.NOTIFY, "ada", new UUID(0, 4), "p", null, "{}"),
            NOW);
    action.decide(decision, DEADLINE);
    return action;
  }

  private static void assertDecided(ThrowingCallable answer) {
    assertThatThrownBy(answer)
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.ALREADY_DECIDED));
  }

  @Test
  void whatWaitsIsAnsweredOnce() {
    StoredAction action = decided(new GateDecision.Hold(ActionReason.NO_CONSENT));
    assertThat(action.view().progress().deadline()).isEqualTo(DEADLINE);
    action.allow(Basis.ONCE, "ada");
    assertThat(action.status()).isEqualTo(ActionStatus.QUEUED);
    assertThat(action.view().progress().reason()).isNull();

    assertDecided(() -> action.allow(Basis.ONCE, "ada"));
    assertDecided(() -> action.expire(NOW));
    action.delivered(NOW);
    assertDecided(() -> action.refuse(ActionReason.DECLINED, "ada", NOW));
  }

  @Test
  void whatIsRefusedAtOnceNeverWaited() {
    StoredAction action = decided(new GateDecision.Refuse(ActionReason.MUTED));
    assertThat(action.view().progress().settledAt()).isEqualTo(NOW);
    assertThat(action.view().progress().deadline()).isNull();
    assertDecided(() -> action.allow(Basis.ONCE, "ada"));
  }

  @Test
  void whatIsCollectedCanStillBeRefusedAndDoesNotExpire() {
    StoredAction action = decided(new GateDecision.Collect(Basis.STANDING_CONSENT));
    assertThat(action.view().progress().reason()).isEqualTo(ActionReason.OVER_RATE);
    assertDecided(() -> action.expire(NOW));
    assertDecided(() -> action.allow(Basis.ONCE, "ada"));
    action.refuse(ActionReason.WITHDRAWN, "ada", NOW);
    assertThat(action.status()).isEqualTo(ActionStatus.REFUSED);
    assertDecided(() -> action.delivered(NOW));
  }

  @Test
  void whatCouldNotBeSentIsSentAgain() {
    StoredAction action = decided(new GateDecision.Deliver(Basis.STANDING_CONSENT));
    assertDecided(action::sendAgain);
    action.failed(NOW);
    assertThat(action.view().progress().reason()).isEqualTo(ActionReason.UNDELIVERABLE);
    action.sendAgain();
    assertThat(action.status()).isEqualTo(ActionStatus.QUEUED);
    assertThat(action.view().progress().settledAt()).isNull();
    action.delivered(NOW);
    assertThat(action.status().isSettled()).isTrue();
  }
}
