package dev.hookwarden.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The names by which callers choose outcomes and triggers. */
class WireNamesTest {
  @ParameterizedTest
  @EnumSource
  void outcomesAreFoundByTheirNames(Outcome outcome) {
    assertThat(Outcome.named(outcome.wireName())).contains(outcome);
  }

  @ParameterizedTest
  @EnumSource
  void triggersAreFoundByTheirNames(TriggerKind kind) {
    assertThat(TriggerKind.named(kind.wireName())).contains(kind);
  }

  @Test
  void nothingElseIsFound() {
    assertThat(Outcome.named("GUEST_ERROR")).isEmpty();
    assertThat(Outcome.named("")).isEmpty();
    assertThat(TriggerKind.named("Before")).isEmpty();
  }
}
