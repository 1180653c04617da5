package dev.hookwarden.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Json;
import org.junit.jupiter.api.Test;

class JsonWordsTest {
  private static final String REST = "\n… the rest is left out here";

  @Test
  void smallValueIsShownWhole() {
    assertThat(JsonWords.pretty("{\"a\":[1.50,\"ü\"]}"))
        .isEqualTo("{\n  \"a\" : [ 1.5, \"ü\" ]\n}");
    assertThat(JsonWords.pretty((String) null)).isEmpty();
  }

  @Test
  void longValueIsCutAtItsLimit() {
    assertThat(JsonWords.pretty(Json.write("x".repeat(99_998)))).hasSize(100_000).endsWith("x\"");
    assertThat(JsonWords.pretty(Json.write("x".repeat(99_999))))
        .hasSize(100_000 + REST.length())
        .endsWith("x" + REST);
  }

  @Test
  void valueThatIsLongOnlyByItsIndentationIsCutToo() {
    String deep = "{\"a\":".repeat(90) + "{" + members(100_000) + "}" + "}".repeat(90);

    assertThat(JsonWords.pretty(deep)).hasSize(100_000 + REST.length()).endsWith(REST);
  }

  private static String members(int count) {
    StringBuilder members = new StringBuilder("\"m\":0");
    for (int i = 0; i < count; i++) {
      members.append(",\"").append(i).append("\":0");
    }
    return members.toString();
  }
}
