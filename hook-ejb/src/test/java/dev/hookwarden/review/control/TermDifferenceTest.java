package dev.hookwarden.review.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.review.boundary.TermChange;
import dev.hookwarden.settings.boundary.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermDifferenceTest {
  private static final Trigger CALL = new Trigger.Invoke();
  private static final Trigger CHECK =
      new Trigger.Before("orders", List.of(), 1, Trigger.OnFailure.REJECT);
  private static final Trigger LAX =
      new Trigger.Before("orders", List.of(), 1, Trigger.OnFailure.CONTINUE);

  private static Manifest manifest(
      List<Trigger> triggers, Map<Limit, Long> limits, Isolation isolation) {
    return new Manifest(triggers, Set.of(), limits, isolation);
  }

  @Test
  void saysNothingOfWhatIsAsBefore() {
    Manifest one = manifest(List.of(CALL, CHECK), Map.of(Limit.CPU, 100L), Isolation.RUN);
    Manifest other = manifest(List.of(CHECK, CALL), Map.of(Limit.CPU, 100L), Isolation.RUN);

    assertThat(TermDifference.between(Optional.of(one), other)).isEmpty();
    assertThat(one.runsLike(other)).isTrue();
  }

  @Test
  void saysEachTriggerLimitAndIsolationThatDiffers() {
    Manifest before = manifest(List.of(CHECK), Map.of(Limit.CPU, 100L), Isolation.RUN);

    Manifest lax = manifest(List.of(LAX), Map.of(Limit.CPU, 100L), Isolation.RUN);
    assertThat(TermDifference.between(Optional.of(before), lax))
        .containsExactly(
            new TermChange(
                true,
                "before events on orders, in place 1; when it fails, the event goes on unchanged"),
            new TermChange(
                false, "before events on orders, in place 1; when it fails, the event is refused"));
    Manifest unlimited = manifest(List.of(CHECK), Map.of(), Isolation.RUN);
    assertThat(TermDifference.between(Optional.of(before), unlimited))
        .containsExactly(new TermChange(false, "cpu: at most 100 ms"));
    Manifest shared = manifest(List.of(CHECK), Map.of(Limit.CPU, 100L), Isolation.VERSION);
    assertThat(TermDifference.between(Optional.of(before), shared))
        .containsExactly(
            new TermChange(true, "shared by runs of the version for a time"),
            new TermChange(false, "fresh for each run"));
    assertThat(List.of(lax, unlimited, shared)).noneMatch(before::runsLike);
  }

  @Test
  void allThatStartsAFirstVersionIsNew() {
    assertThat(
            TermDifference.between(
                Optional.empty(), manifest(List.of(CALL), Map.of(), Isolation.RUN)))
        .containsExactly(new TermChange(true, "when called directly"));
  }
}
