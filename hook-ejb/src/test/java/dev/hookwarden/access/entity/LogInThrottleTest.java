package dev.hookwarden.access.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.access.entity.LogInThrottle.BackOff;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogInThrottleTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final BackOff BACK_OFF =
      new BackOff(3, Duration.ofSeconds(10), Duration.ofMinutes(1));

  private final LogInThrottle throttle = new LogInThrottle("name:x", NOW);

  @Test
  void firstFailuresCostNothing() {
    fail(2, NOW);
    assertThat(throttle.waitAt(NOW)).isEmpty();
  }

  @Test
  void pauseDoublesUpToTheMost() {
    assertThat(BACK_OFF.after(3)).isEqualTo(Duration.ofSeconds(10));
    assertThat(BACK_OFF.after(4)).isEqualTo(Duration.ofSeconds(20));
    assertThat(BACK_OFF.after(5)).isEqualTo(Duration.ofSeconds(40));
    assertThat(BACK_OFF.after(6)).isEqualTo(Duration.ofMinutes(1));
    assertThat(BACK_OFF.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void waitEndsByItself() {
    fail(3, NOW);
    assertThat(throttle.waitAt(NOW.plusSeconds(4))).contains(Duration.ofSeconds(6));
    assertThat(throttle.waitAt(NOW.plusSeconds(10))).isEmpty();
  }

  @Test
  void failuresAreForgottenAfterADay() {
    fail(10, NOW);
    fail(1, NOW.plus(LogInThrottle.MEMORY).plusSeconds(1));
    assertThat(throttle.failures()).isEqualTo(1);
  }

  @Test
  void attemptThatTurnedOutWellIsTakenBack() {
    fail(3, NOW);
    throttle.uncount();
    assertThat(throttle.failures()).isEqualTo(2);
    assertThat(throttle.waitAt(NOW)).isEmpty();
  }

  private void fail(int times, Instant at) {
    for (int i = 0; i < times; i++) {
      throttle.count(at, BACK_OFF);
    }
  }
}
