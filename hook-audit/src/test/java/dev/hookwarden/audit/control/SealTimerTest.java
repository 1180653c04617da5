package dev.hookwarden.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTimerTest {
  @Test
  void sealsEverySecondUnlessToldOtherwise() {
    assertThat(SealTimer.interval(key -> Optional.empty())).isEqualTo(Duration.ofSeconds(1));
    assertThat(
            SealTimer.interval(
                key ->
                    key.equals("hookwarden.audit.seal-interval")
                        ? Optional.of("PT0.5S")
                        : Optional.empty()))
        .isEqualTo(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.01S", "PT2M", "often"})
  void refusesOtherIntervals(String text) {
    assertThatThrownBy(() -> SealTimer.interval(key -> Optional.of(text)))
        .hasMessageContaining("hookwarden.audit.seal-interval");
  }
}
