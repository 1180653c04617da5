package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static UUID at(long millis) {
    Clock clock = Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    return new Ids(clock, new SplittableRandom(1)).next();
  }

  @Test
  void areUuidsOfVersionSeven() {
    assertThat(at(1_700_000_000_000L).version()).isEqualTo(7);
    assertThat(at(1_700_000_000_000L).variant()).isEqualTo(2);
  }

  @Test
  void beginWithTheTime() {
    assertThat(at(0x0123_4567_89ABL).toString()).startsWith("01234567-89ab-7");
    assertThat(at(2_000).toString()).isGreaterThan(at(1_999).toString());
  }

  /** As the database compares them: byte by byte. */
  @Test
  void boundaryLiesBelowTheIdsOfItsTimeAndAboveTheEarlierOnes() {
    String bound = Ids.firstAt(Instant.ofEpochMilli(1_767_225_600_123L)).toString();

    assertThat(bound)
        .isLessThan(at(1_767_225_600_123L).toString())
        .isGreaterThan(at(1_767_225_600_122L).toString());
  }

  @Test
  void boundaryOfATimeThatNoIdCanHaveLiesAtTheEnd() {
    assertThat(Ids.firstAt(Instant.EPOCH.minusSeconds(1)).getMostSignificantBits()).isPositive();
    assertThat(Ids.firstAt(Instant.parse("9999-01-01T00:00:00Z")).getMostSignificantBits())
        .isPositive();
  }
}
