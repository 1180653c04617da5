package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 4_000_000_000L})
  void presentRevisionMayBeChangedHoweverLarge(long revision) {
    assertThatCode(() -> Seen.require(Long.valueOf(revision), revision, () -> "why"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Seen.require(revision + 1, revision, () -> "why"))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.PRECONDITION_FAILED))
        .hasMessageContaining("why");
  }

  @Test
  void whoDoesNotSayWhatTheySawMayChangeAnything() {
    assertThatCode(() -> Seen.require(null, 5, () -> "why")).doesNotThrowAnyException();
  }

  @Test
  void losingARaceMeansNotToHaveSeenIt() {
    HookwardenException lost = new HookwardenException(Problem.CONFLICT, "lost");
    assertThatThrownBy(() -> Seen.guard(true, () -> fail(lost)))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.PRECONDITION_FAILED));
    assertThatThrownBy(() -> Seen.guard(false, () -> fail(lost))).isSameAs(lost);
  }

  private static String fail(HookwardenException failure) {
    throw failure;
  }
}
