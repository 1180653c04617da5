package dev.hookwarden.review.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.review.boundary.CapabilityChange;
import dev.hookwarden.review.boundary.CapabilityChange.Kind;
import dev.hookwarden.review.boundary.EffectComparison;
import dev.hookwarden.review.boundary.EffectComparison.EffectChange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final Capability READ = Capability.parse("records.read:orders");
  private static final Capability WRITE = Capability.parse("records.write:orders");
  private static final Capability MAIL = Capability.parse("email");

  private static Effect put(String key, int value) {
    return new Effect.Put(new RecordKey("orders", key), IntNode.valueOf(value));
  }

  @Test
  void whatAHeldCapabilityIncludesIsNotNew() {
    List<CapabilityChange> changes =
        CapabilityDifference.between(Set.of(WRITE, MAIL), Set.of(READ));
    assertThat(changes)
        .extracting(CapabilityChange::kind)
        .containsExactly(Kind.GONE, Kind.KEPT, Kind.GONE);
    assertThat(CapabilityDifference.additions(changes)).isEmpty();

    assertThat(
            CapabilityDifference.additions(
                CapabilityDifference.between(Set.of(READ), Set.of(WRITE, READ))))
        .containsExactly(WRITE);
  }

  @Test
  void effectsOnOneTargetBelongTogetherWhateverTheirOrder() {
    List<EffectChange> changes =
        EffectDifference.between(
            List.of(put("a", 1), put("b", 1), put("c", 1)),
            List.of(put("d", 1), put("b", 2), put("a", 1)));

    assertThat(changes)
        .extracting(EffectChange::kind)
        .containsExactly(
            EffectComparison.Kind.ADDED, EffectComparison.Kind.CHANGED, EffectComparison.Kind.GONE);
    assertThat(changes)
        .extracting(EffectChange::target)
        .containsExactly("records orders/d", "records orders/b", "records orders/c");
  }

  @Test
  void alarmsAreWhatNoReviewedVersionDoes() {
    assertThat(Alarm.outcomes())
        .contains(Outcome.CAPABILITY_DENIED, Outcome.WORKER_LOST, Outcome.PROTOCOL_VIOLATION)
        .doesNotContain(Outcome.OK, Outcome.REJECTED, Outcome.GUEST_ERROR, Outcome.CANCELLED);
  }

  @Test
  void oneBrokenProtocolIsEnough() {
    Outcome slow = Outcome.CPU_EXCEEDED;

    assertThat(Alarm.isEnough(List.of(slow, Outcome.WORKER_LOST), 3)).isFalse();
    assertThat(Alarm.isEnough(List.of(slow, Outcome.WORKER_LOST, slow), 3)).isTrue();
    assertThat(Alarm.isEnough(List.of(slow, Outcome.PROTOCOL_VIOLATION), 3)).isTrue();
    assertThat(Alarm.isEnough(List.of(), 1)).isFalse();
  }
}
