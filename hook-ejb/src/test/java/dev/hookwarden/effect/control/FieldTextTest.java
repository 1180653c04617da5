package dev.hookwarden.effect.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.effect.boundary.RecordSearch;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.protocol.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a.b; x; {\"a\":{\"b\":\"x\"}}; true",
        "a.b; X; {\"a\":{\"b\":\"x\"}}; false",
        "a.b; 1; {\"a\":{\"b\":1}}; true",
        "a.b; 1; {\"a\":{\"b\":\"1\"}}; true",
        "a.b; null; {\"a\":{\"b\":null}}; true",
        "a.b; null; {\"a\":{}}; false",
        "a.1; y; {\"a\":[\"x\",\"y\"]}; true",
        "a.-1; y; {\"a\":[\"x\",\"y\"]}; false",
        "a.9999999; y; {\"a\":[\"x\",\"y\"]}; false",
        "a.٠; x; {\"a\":[\"x\"]}; false",
        "a; [1,2]; {\"a\":[1, 2]}; true",
        "a..b; x; {\"a\":{\"\":{\"b\":\"x\"}}}; true",
        "a.b; x; \"a.b\"; false"
      })
  void comparesTheText(String field, String wanted, String json, boolean fits)
      throws JsonProcessingException {
    FieldText text = FieldText.of(new RecordSearch("", field, wanted));
    assertThat(text.fits(Json.parse(json))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"a,NULL", "NULL,a", "'',a"},
      nullValues = "NULL")
  void fieldAndValueBelongTogether(String field, String value) {
    assertThatThrownBy(() -> new RecordSearch("", field, value))
        .isInstanceOf(HookwardenException.class);
  }
}
