package dev.hookwarden.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Words words = new Words(Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "PT1S, just now",
    "PT45S, 45 s ago",
    "PT59M, 59 min ago",
    "PT23H, 23 h ago",
    "P1D, 1 day ago",
    "P30D, 30 days ago",
    "P45D, 7 Oct 2026",
    "-PT3H, in 3 h",
    "-P2D, in 2 days"
  })
  void tellsTimesAsSeenFromNow(Duration before, String expected) {
    assertThat(words.relative(NOW.minus(before))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 µs",
    "999, 999 µs",
    "1500, 1.5 ms",
    "25400, 25 ms",
    "1250000, 1.3 s",
    "200000000, 3 min 20 s"
  })
  void tellsDurations(long micros, String expected) {
    assertThat(words.micros(micros)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "1023, 1023 B", "1536, 1.5 KiB", "65536, 64 KiB", "67108864, 64 MiB"})
  void tellsSizes(long bytes, String expected) {
    assertThat(words.bytes(bytes)).isEqualTo(expected);
  }

  @Test
  void tellsTheExactTimeInUtc() {
    assertThat(words.exact(NOW)).isEqualTo("2026-11-21 12:00:00 UTC");
  }
}
