package dev.hookwarden.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as JSON: I-JSON (RFC 7493) and nothing else. */
class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "0",
        "-0.5",
        "12345678901234567890",
        "1.0E300",
        "\"\"",
        "\"\uD83D\uDE00\"",
        "[]",
        "{\"a\":[1,{\"b\":null}]}"
      })
  void writesWhatItReads(String text) throws JsonProcessingException {
    assertThat(Json.write(Json.parse(text))).isEqualTo(text);
    Json.check(text);
    assertThat(Json.sizeBytes(Json.parse(text)))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "01",
        "+1",
        "NaN",
        "Infinity",
        "1e999",
        "-1e999",
        "'a'",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "1 2",
        "[] x",
        "// c\n1",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\u0001\"",
        "\"\\x\""
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> Json.check(text)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void limitsTheDepth() throws JsonProcessingException {
    assertThat(Json.parse(nested(Json.MAX_DEPTH)).isArray()).isTrue();
    assertThatThrownBy(() -> Json.parse(nested(Json.MAX_DEPTH + 1)))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void limitsTheDepthWhereItBuildsNothing() throws JsonProcessingException {
    Json.check(nested(Json.MAX_DEPTH));
    assertThatThrownBy(() -> Json.check(nested(Json.MAX_DEPTH + 1)))
        .isInstanceOf(JsonProcessingException.class);
    JsonNode deepest = Json.parse(nested(Json.MAX_DEPTH));
    assertThat(Json.sizeBytes(deepest)).isEqualTo(2 * Json.MAX_DEPTH);
    ArrayNode deeper = JsonNodeFactory.instance.arrayNode().add(deepest);
    assertThatThrownBy(() -> Json.sizeBytes(deeper)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesNamesThatAreNotText() throws JsonProcessingException {
    String half = "{\"\\ud800\":1}";
    assertThatThrownBy(() -> Json.check(half)).isInstanceOf(JsonProcessingException.class);
    JsonNode value = JsonNodeFactory.instance.objectNode().put("\ud800", 1);
    assertThatThrownBy(() -> Json.sizeBytes(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesEndlessDigits() {
    assertThatThrownBy(() -> Json.parse("9".repeat(1_001)))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void knowsLoneSurrogates() {
    assertThat(Json.isWellFormed("")).isTrue();
    assertThat(Json.isWellFormed("a\uD83D\uDE00b")).isTrue();
    assertThat(Json.isWellFormed("a\uD83D")).isFalse();
    assertThat(Json.isWellFormed("\uDE00\uD83D")).isFalse();
    assertThat(Json.isWellFormed("\uD83D\uD83D\uDE00")).isFalse();
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }
}
