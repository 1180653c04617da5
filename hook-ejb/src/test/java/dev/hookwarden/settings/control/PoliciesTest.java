package dev.hookwarden.settings.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Hands;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final UUID WORKSPACE = new UUID(0, 1);

  private final Hands hands = new Hands();
  private Policy stored = policy(1);
  private int reads;
  private final Policies policies = new Policies(this::read, hands);

  private static Policy policy(long revision) {
    return new Policy(
        LimitTable.DEFAULTS,
        90,
        HistoryRules.DEFAULTS,
        ReviewPolicy.DEFAULT,
        ActionPolicy.DEFAULT,
        revision);
  }

  private Policy read(UUID workspace) {
    reads++;
    return stored;
  }

  @Test
  void readsOnceForManyRuns() {
    for (int i = 0; i < 100; i++) {
      assertThat(policies.of(WORKSPACE)).isSameAs(stored);
    }
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void seesWhatAnotherServerChangedWithinSeconds() {
    policies.of(WORKSPACE);
    stored = policy(2);
    assertThat(policies.of(WORKSPACE).revision()).isEqualTo(1);
    hands.move(Policies.FRESH);
    assertThat(policies.of(WORKSPACE).revision()).isEqualTo(2);
  }

  @Test
  void clockThatWasSetBackKeepsNothing() {
    policies.of(WORKSPACE);
    stored = policy(2);
    hands.move(Duration.ofDays(-1));
    assertThat(policies.of(WORKSPACE).revision()).isEqualTo(2);
  }

  @Test
  void takesAChangeOfThisServerAtOnce() {
    policies.of(WORKSPACE);
    policies.changed(WORKSPACE, policy(2));
    assertThat(policies.of(WORKSPACE).revision()).isEqualTo(2);
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void lateReaderDoesNotBringBackWhatWasReplaced() {
    AtomicReference<Policies> itself = new AtomicReference<>();
    Policies overtaken =
        new Policies(
            workspace -> {
              itself.get().changed(WORKSPACE, policy(2));
              return policy(1);
            },
            hands);
    itself.set(overtaken);

    assertThat(overtaken.of(WORKSPACE).revision()).isEqualTo(2);
    assertThat(overtaken.of(WORKSPACE).revision()).isEqualTo(2);
  }
}
