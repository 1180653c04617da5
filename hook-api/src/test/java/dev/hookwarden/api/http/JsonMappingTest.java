package dev.hookwarden.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.access.KeyRequest;
import dev.hookwarden.api.problem.JsonProcessingExceptionMapper;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMappingTest {
  @Test
  void writesTimesInUtc() throws JsonProcessingException {
    assertThat(JsonMapping.mapper().writeValueAsString(Instant.ofEpochSecond(0)))
        .isEqualTo("\"1970-01-01T00:00:00Z\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{} {}", "{\"a\":1,\"a\":2}", "1e999", "\"\\ud800\"", "NaN", "'a'"})
  void refusesWhatIsNotJson(String body) {
    assertThat(problemOf(body.getBytes(StandardCharsets.UTF_8), JsonNode.class).problem())
        .isEqualTo(Problem.INVALID_JSON);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThat(problemOf(new byte[] {'"', (byte) 0xE4, '"'}, JsonNode.class).detail())
        .contains("UTF-8");
  }

  @Test
  void refusesTooDeepNesting() {
    String body = "[".repeat(200) + "]".repeat(200);

    assertThat(problemOf(body.getBytes(StandardCharsets.UTF_8), JsonNode.class).problem())
        .isEqualTo(Problem.INVALID_JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"a\",\"role\":\"author\",\"z\":1} | z is not a known member",
        "{\"name\":\"a\"} | role is missing or has a value of the wrong type",
        "{\"name\":null,\"role\":\"author\"} | name is missing or has a value of the wrong type",
        "{\"name\":{},\"role\":\"author\"} | name is missing or has a value of the wrong type",
        "[] | the body is not of the type that is expected here",
        "null | the body is not of the type that is expected here",
      })
  void namesTheMemberThatIsWrong(String body, String detail) {
    HookwardenException failure =
        problemOf(body.getBytes(StandardCharsets.UTF_8), KeyRequest.class);

    assertThat(failure.problem()).isEqualTo(Problem.INVALID_REQUEST);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  @Test
  void tellsThePlaceOfASyntaxError() {
    HookwardenException failure =
        problemOf("{\n  \"a\": ]".getBytes(StandardCharsets.UTF_8), JsonNode.class);

    assertThat(failure.detail()).contains("line 2, column").doesNotContain("com.fasterxml");
  }

  private static HookwardenException problemOf(byte[] body, Class<?> type) {
    JsonProcessingException[] caught = new JsonProcessingException[1];
    assertThatThrownBy(() -> JsonBodies.read(body, type))
        .isInstanceOfSatisfying(JsonProcessingException.class, e -> caught[0] = e);
    return JsonProcessingExceptionMapper.translate(caught[0]);
  }
}
