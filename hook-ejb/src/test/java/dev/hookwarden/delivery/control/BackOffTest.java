package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackOffTest {
  /** No jitter: the middle of its range. */
  private static final RandomGenerator MIDDLE =
      new Random() {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
          return 0.5;
        }
      };

  @Test
  void eightAttemptsTakeAboutADay() {
    Duration sum = Duration.ZERO;
    Duration before = Duration.ZERO;
    for (int attempt = 1; attempt < BackOff.MOST_ATTEMPTS; attempt++) {
      Duration pause = BackOff.after(attempt, null, MIDDLE);
      assertThat(pause).isGreaterThan(before);
      before = pause;
      sum = sum.plus(pause);
    }
    assertThat(BackOff.after(1, null, MIDDLE)).isEqualTo(Duration.ofMinutes(1));
    assertThat(sum).isBetween(Duration.ofHours(20), Duration.ofHours(30));
  }

  @Test
  void pausesDifferByAFifthAtTheMost() {
    Random random = new Random(7);
    assertThat(
            random.ints(1000).mapToObj(seed -> BackOff.after(3, null, new Random(seed)).toMillis()))
        .allMatch(millis -> millis >= 491_520 && millis <= 737_280)
        .anyMatch(millis -> millis < 540_000)
        .anyMatch(millis -> millis > 690_000);
  }

  @Test
  void otherSideMayAskForALongerPauseOfADay() {
    assertThat(BackOff.after(1, Duration.ofSeconds(2), MIDDLE)).isEqualTo(Duration.ofMinutes(1));
    assertThat(BackOff.after(1, Duration.ofHours(2), MIDDLE)).isEqualTo(Duration.ofHours(2));
    assertThat(BackOff.after(1, Duration.ofDays(3650), MIDDLE)).isEqualTo(Duration.ofDays(1));
  }
}
