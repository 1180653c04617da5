package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispatchConfigTest {
  private static DispatchConfig read(Map<String, String> settings) {
    return DispatchConfig.read(key -> Optional.ofNullable(settings.get(key)));
  }

  @Test
  void hasTheseDefaults() {
    DispatchConfig config = read(Map.of("hookwarden.worker.count", "4"));
    assertThat(config.runs()).isEqualTo(5);
    assertThat(config.perWorkspace()).isEqualTo(3);
    assertThat(config.lease()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.sweepInterval()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.mostWaiting()).isEqualTo(100_000);
    assertThat(config.retries())
        .isEqualTo(new DispatchConfig.RetryConfig(Duration.ofSeconds(2), Duration.ofMinutes(15)));
    assertThat(config.intake())
        .isEqualTo(new DispatchConfig.IntakeConfig(Duration.ofHours(24), 64));
  }

  @Test
  void oneWorkerIsForEveryWorkspace() {
    assertThat(read(Map.of("hookwarden.worker.count", "1")).perWorkspace()).isEqualTo(1);
  }

  @Test
  void tellsAllErrorsAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "hookwarden.dispatch.runs", "0",
                        "hookwarden.dispatch.lease", "PT1S",
                        "hookwarden.dispatch.retry-first", "PT1H")))
        .hasMessageContaining("hookwarden.dispatch.runs must be")
        .hasMessageContaining("hookwarden.dispatch.lease must be")
        .hasMessageContaining("hookwarden.dispatch.retry-most must be");
  }
}
