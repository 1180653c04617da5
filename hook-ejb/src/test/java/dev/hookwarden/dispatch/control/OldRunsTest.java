package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OldRunsTest {
  @Test
  void countsAddUp() {
    assertThat(new OldRuns.Count(1, 2, 3).plus(new OldRuns.Count(4, 5, 6)))
        .isEqualTo(new OldRuns.Count(5, 7, 9));
    assertThat(OldRuns.Count.NOTHING.isNothing()).isTrue();
    assertThat(new OldRuns.Count(0, 0, 1).isNothing()).isFalse();
  }
}
