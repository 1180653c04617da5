package dev.hookwarden.worker.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1",
        "[1e400]",
        "[\"\\ud800\"]",
        "[{\"a\":{\"\\ud800\":1}}]",
        "[{\"a\":1,\"a\":2}]",
      })
  void refusesWhatIsNotAcceptableJson(String json) {
    assertThatThrownBy(() -> Arguments.parse(json))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not acceptable JSON");
  }

  @Test
  void acceptsWholeCharactersInNames() throws Refusal {
    Arguments arguments = Arguments.parse("[\"a\",{\"\\ud83d\\ude00\":1}]");

    assertThat(arguments.text(0, "x")).isEqualTo("a");
    assertThat(arguments.value(1, "y").isObject()).isTrue();
  }

  @Test
  void namesTheMissingArgument() throws Refusal {
    Arguments arguments = Arguments.parse("[1]");

    assertThatThrownBy(() -> arguments.text(0, "key")).hasMessage("'key' must be a string");
    assertThatThrownBy(() -> arguments.value(1, "value")).hasMessage("'value' is missing");
  }
}
