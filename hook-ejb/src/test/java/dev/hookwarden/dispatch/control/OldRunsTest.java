package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OldRunsTest {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00.123Z");

  private static String idOf(Instant time) {
    return new Ids(Clock.fixed(time, ZoneOffset.UTC)).next().toString();
  }

  /** As the database compares them: byte by byte. */
  @Test
  void boundaryLiesBelowTheIdsOfItsTimeAndAboveTheEarlierOnes() {
    String bound = OldRuns.firstIdOf(TIME).toString();

    assertThat(bound).isLessThan(idOf(TIME)).isGreaterThan(idOf(TIME.minus(Duration.ofMillis(1))));
  }

  @Test
  void countsAddUp() {
    assertThat(new OldRuns.Count(1, 2, 3).plus(new OldRuns.Count(4, 5, 6)))
        .isEqualTo(new OldRuns.Count(5, 7, 9));
    assertThat(OldRuns.Count.NOTHING.isNothing()).isTrue();
    assertThat(new OldRuns.Count(0, 0, 1).isNothing()).isFalse();
  }
}
