package dev.hookwarden.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.WorkerMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
  private final List<LogLine> sent = new ArrayList<>();

  private LogLines lines(int limitBytes) {
    return new LogLines(
        "run-1", limitBytes, message -> sent.addAll(((WorkerMessage.Log) message).lines()));
  }

  @Test
  void splitsALongLine() {
    LogLines lines = lines(100_000);

    assertThat(lines.add(LogLevel.INFO, "x".repeat(Frames.MAX_LOG_LINE_CHARS + 1))).isTrue();
    lines.flush();

    assertThat(sent).hasSize(2);
    assertThat(lines.bytes()).isEqualTo(Frames.MAX_LOG_LINE_CHARS + 1L);
  }

  @Test
  void sendsWhatFitsAndSaysThatTheRestDoesNot() {
    LogLines lines = lines(10);

    assertThat(lines.add(LogLevel.INFO, "1234567")).isTrue();
    assertThat(lines.add(LogLevel.INFO, "890abc")).isFalse();
    lines.flush();

    assertThat(sent).extracting(LogLine::text).containsExactly("1234567", "890");
  }

  @Test
  void neverSendsMoreBytesThanTheLimit() {
    LogLines lines = lines(10);

    assertThat(lines.add(LogLevel.INFO, "€€€€€")).isFalse();

    assertThat(lines.bytes()).isLessThanOrEqualTo(10);
  }

  @Test
  void countsEmptyLines() {
    LogLines lines = lines(3);

    for (int i = 0; i < 3; i++) {
      assertThat(lines.add(LogLevel.INFO, "")).isTrue();
    }

    assertThat(lines.add(LogLevel.INFO, "")).isFalse();
  }
}
