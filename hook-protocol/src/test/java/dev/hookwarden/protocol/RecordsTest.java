package dev.hookwarden.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of records, and which ones a filter wants. */
class RecordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "a/b?c=%2F", "ключ", "\uD83D\uDE00", "..", "__proto__"})
  void takesAnyKey(String key) {
    assertThat(new RecordKey("orders", key).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "\u0000", "\u009b", "\uD83D"})
  void refusesKeysThatCannotBeStoredOrShown(String key) {
    assertThatThrownBy(() -> new RecordKey("orders", key))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void limitsKeysTo256Characters() {
    assertThat(new RecordKey("orders", "k".repeat(256)).key()).hasSize(256);
    assertThatThrownBy(() -> new RecordKey("orders", "k".repeat(257)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Orders", ".a", "a b", "a/b"})
  void refusesNamesThatAreNotACollection(String collection) {
    assertThatThrownBy(() -> new RecordKey(collection, "k"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a1, a, '', true",
    "b1, a, '', false",
    "a1, a, a1, false",
    "a2, a, a1, true",
    "a1, '', a2, false"
  })
  void comparesKeysByTheirCharacters(String key, String prefix, String after, boolean wanted)
      throws JsonProcessingException {
    assertThat(filter(prefix, after, Map.of()).matches(key, Json.parse("1"))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}           | a   | 1     | true",
        "{\"a\":1}           | a   | 1.0   | true",
        "{\"a\":1}           | a   | 2     | false",
        "{\"a\":1}           | a   | \"1\" | false",
        "{\"a\":{\"b\":[1]}} | a.b | [1.0] | true",
        "{\"a\":{\"b\":true}}| a.b | true  | true",
        "{\"a.b\":true}      | a.b | true  | false",
        "{\"a\":null}        | a   | null  | true",
        "{}                  | a   | null  | false",
        "[1]                 | 0   | 1     | false"
      })
  void comparesFieldsByValue(String value, String path, String wanted, boolean matches)
      throws JsonProcessingException {
    RecordFilter filter = filter("", "", Map.of(path, Json.parse(wanted)));

    assertThat(filter.matches("k", Json.parse(value))).isEqualTo(matches);
  }

  @Test
  void limitsWhatAFilterMayAsk() {
    assertThatThrownBy(() -> new RecordFilter("a", "", Map.of(), "", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RecordFilter("a", "", Map.of(), "", 1_001))
        .isInstanceOf(IllegalArgumentException.class);
    Map<String, JsonNode> conditions = new HashMap<>();
    for (int i = 0; i < 11; i++) {
      conditions.put("f" + i, Json.mapper().nullNode());
    }
    assertThatThrownBy(() -> filter("", "", conditions))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RecordFilter filter(String prefix, String after, Map<String, JsonNode> where) {
    return new RecordFilter("orders", prefix, where, after, 10);
  }
}
