package dev.hookwarden.consent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentTimerTest {
  private static final String KEY = "hookwarden.consent.interval";

  @Test
  void looksEveryFifteenSecondsOrAsConfigured() {
    assertThat(ConsentTimer.interval(key -> Optional.empty())).isEqualTo(Duration.ofSeconds(15));
    Map<String, String> set = Map.of(KEY, "PT1M");
    assertThat(ConsentTimer.interval(key -> Optional.ofNullable(set.get(key))))
        .isEqualTo(Duration.ofMinutes(1));
    assertThatThrownBy(() -> ConsentTimer.interval(key -> Optional.of("often")))
        .hasMessageContaining(KEY);
  }
}
