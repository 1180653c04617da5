package dev.hookwarden.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivePumpTest {
  @Test
  void showsASignOfLifeEvery15SecondsUnlessToldOtherwise() {
    assertThat(LivePump.heartbeat(key -> Optional.empty())).isEqualTo(Duration.ofSeconds(15));
    assertThat(
            LivePump.heartbeat(
                key ->
                    key.equals("hookwarden.live.heartbeat")
                        ? Optional.of("PT5S")
                        : Optional.empty()))
        .isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.5S", "PT2M", "often"})
  void refusesOtherTimes(String text) {
    assertThatThrownBy(() -> LivePump.heartbeat(key -> Optional.of(text)))
        .hasMessageContaining("hookwarden.live.heartbeat");
  }
}
