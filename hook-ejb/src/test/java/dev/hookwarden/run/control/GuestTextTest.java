package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a guest writes can steer a terminal, a log or a database. */
class GuestTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "zwei\nZeilen\tund Tab", "\uD83D\uDE00 grin", "日本"})
  void leavesTextAlone(String text) {
    assertThat(GuestText.clean(text)).isEqualTo(text);
  }

  @Test
  void replacesControlCharactersAndLoneSurrogates() {
    assertThat(GuestText.clean("a\u0000b\u001b[31mc\r\u009bd\uD83De\uDE00"))
        .isEqualTo("a\uFFFDb\uFFFD[31mc\uFFFD\uFFFDd\uFFFDe\uFFFD");
  }

  @Test
  void keepsTheBeginningOfStderr() {
    byte[] flood = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    StderrRecord record = new StderrRecord(new ByteArrayInputStream(flood), 4711);

    record.run();

    assertThat(record.text())
        .contains("4711", "34,464 bytes more")
        .hasSizeLessThan(StderrRecord.MAX_BYTES + 100);
  }
}
