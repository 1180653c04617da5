package dev.hookwarden.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test cases of RFC 7396, appendix A. */
class MergePatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":\"b\"}           | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
        "{\"a\":\"b\"}           | {\"b\":\"c\"}                    | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"}           | {\"a\":null}                     | {}",
        "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}                   | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]}         | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
        "{\"a\":\"c\"}           | {\"a\":[\"b\"]}                  | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}}   | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]}                      | {\"a\":[1]}",
        "[\"a\",\"b\"]           | [\"c\",\"d\"]                    | [\"c\",\"d\"]",
        "{\"a\":\"b\"}           | [\"c\"]                          | [\"c\"]",
        "{\"a\":\"foo\"}         | null                             | null",
        "{\"a\":\"foo\"}         | \"bar\"                          | \"bar\"",
        "{\"e\":null}            | {\"a\":1}                        | {\"e\":null,\"a\":1}",
        "[1,2]                   | {\"a\":\"b\",\"c\":null}         | {\"a\":\"b\"}",
        "{}                      | {\"a\":{\"bb\":{\"ccc\":null}}}  | {\"a\":{\"bb\":{}}}"
      })
  void followsTheStandard(String target, String patch, String result)
      throws JsonProcessingException {
    JsonNode before = Json.parse(target);
    JsonNode change = Json.parse(patch);

    assertThat(MergePatch.apply(before, change)).isEqualTo(Json.parse(result));
    assertThat(before).isEqualTo(Json.parse(target));
    assertThat(change).isEqualTo(Json.parse(patch));
  }

  @Test
  void createsWhatIsAbsent() throws JsonProcessingException {
    assertThat(MergePatch.apply(null, Json.parse("{\"a\":{\"b\":1,\"c\":null}}")))
        .isEqualTo(Json.parse("{\"a\":{\"b\":1}}"));
  }
}
