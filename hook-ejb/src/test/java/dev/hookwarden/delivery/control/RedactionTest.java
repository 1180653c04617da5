package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
  private static final List<String> SECRETS = List.of("Bearer sk/live-1234", "whsec_abcd", "a");

  @Test
  void leavesOutWhatWasToldInConfidence() {
    String said = "got Bearer sk/live-1234, sk/live-1234, \"sk\\/live-1234\" and whsec_abcd";

    assertThat(Redaction.of(said, SECRETS))
        .isEqualTo("got [redacted], [redacted], \"[redacted]\" and [redacted]");
  }

  @Test
  void leavesItOutAlsoWhereTheTextIsCut() {
    String said = "x".repeat(Redaction.MAX_CHARS - 4) + "sk/live-1234";

    assertThat(Redaction.of(said, SECRETS)).doesNotContain("sk/").hasSize(Redaction.MAX_CHARS);
  }

  @Test
  void isOneLineThatCanBeStored() {
    assertThat(Redaction.of(" a\r\nb\0c\u0085d\ud800e😀", List.of())).isEqualTo("a  b c de😀");
    assertThat(Redaction.of("x".repeat(499) + "😀", List.of())).hasSize(499);
  }
}
