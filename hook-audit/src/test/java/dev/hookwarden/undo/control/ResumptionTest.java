package dev.hookwarden.undo.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumptionTest {
  @Test
  void looksEveryTenSecondsUnlessToldOtherwise() {
    assertThat(Resumption.interval(key -> Optional.empty())).isEqualTo(Duration.ofSeconds(10));
    assertThat(
            Resumption.interval(
                key ->
                    key.equals("hookwarden.undo.resume-interval")
                        ? Optional.of("PT1S")
                        : Optional.empty()))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.1S", "PT2M", "often"})
  void refusesOtherIntervals(String text) {
    assertThatThrownBy(() -> Resumption.interval(key -> Optional.of(text)))
        .hasMessageContaining("hookwarden.undo.resume-interval");
  }
}
