package dev.hookwarden.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  private static String of(Map<String, String> members) {
    return new String(CanonicalJson.of(members), StandardCharsets.UTF_8);
  }

  /** RFC 8785, section 3.2.2. */
  @Test
  void stringsAreWrittenAsInTheStandard() {
    assertThat(of(Map.of("string", "\u20ac$\u000F\nA'B\"\\\\\"/")))
        .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, section 3.2.3. */
  @Test
  void namesAreSortedByTheirCodeUnits() {
    assertThat(
            of(
                Map.of(
                    "\u20ac", "Euro Sign",
                    "\r", "Carriage Return",
                    "\ufb33", "Hebrew Letter Dalet With Dagesh",
                    "1", "One",
                    "\ud83d\ude00", "Emoji: Grinning Face",
                    "\u0080", "Control",
                    "\u00f6", "Latin Small Letter O With Diaeresis")))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void controlCharactersAreEscapedInOneWay() {
    assertThat(of(Map.of("c", "\b\f\t\u001f\u007f")))
        .isEqualTo("{\"c\":\"\\b\\f\\t\\u001f\u007f\"}");
  }
}
