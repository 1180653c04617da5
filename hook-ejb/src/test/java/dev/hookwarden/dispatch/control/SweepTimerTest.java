package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepTimerTest {
  @Test
  void sweepsEachHourUnlessToldOtherwise() {
    assertThat(SweepTimer.interval(key -> Optional.empty())).isEqualTo(Duration.ofHours(1));
    assertThat(SweepTimer.interval(key -> Optional.of("PT5S"))).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void refusesWhatIsNoTime() {
    for (String wrong : new String[] {"often", "PT0S", "P2D"}) {
      assertThatThrownBy(() -> SweepTimer.interval(key -> Optional.of(wrong)))
          .as(wrong)
          .hasMessageContaining("hookwarden.retention.sweep-interval must be a duration");
    }
  }
}
