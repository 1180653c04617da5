package dev.hookwarden.effect.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.protocol.Json;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayMergeTest {
  private static Optional<String> merge(String base, String ours, String theirs)
      throws JsonProcessingException {
    return ThreeWayMerge.of(Json.parse(base), Json.parse(ours), Json.parse(theirs))
        .map(Json::write);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a":1,"b":1}         | {"a":2,"b":1}         | {"a":1,"b":2}         | {"a":2,"b":2}
          {"a":1}               | {"a":1,"n":1}         | {"a":1,"m":1}         | {"a":1,"m":1,"n":1}
          {"a":1,"b":1}         | {"b":1}               | {"a":1}               | {}
          {"a":{"x":1,"y":1}}   | {"a":{"x":2,"y":1}}   | {"a":{"x":1,"y":2}}   | {"a":{"x":2,"y":2}}
          {"a":1}               | {"a":2}               | {"a":2}               | {"a":2}
          {"a":1}               | {"a":1}               | {"a":null}            | {"a":null}
          {"a":[1,2]}           | {"a":[1]}             | {"a":[1,2],"b":1}     | {"a":[1],"b":1}
          1                     | 2                     | 1                     | 2
          {"a":1}               | []                    | {"a":1}               | []
          """)
  void takesWhatEitherSideChanged(String base, String ours, String theirs, String merged)
      throws JsonProcessingException {
    assertThat(merge(base, ours, theirs)).contains(merged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a":1}             | {"a":2}             | {"a":3}
          {"a":1}             | {}                  | {"a":2}
          {"a":1}             | {"a":2}             | {}
          {}                  | {"a":1}             | {"a":2}
          {"a":{"x":1}}       | {"a":{"x":2}}       | {"a":{"x":3}}
          {"a":{"x":1}}       | {"a":{"x":2}}       | {"a":7}
          {"a":[1]}           | {"a":[2]}           | {"a":[1,2]}
          {"a":1}             | {"a":2}             | {"a":null}
          1                   | 2                   | 3
          """)
  void refusesWhatBothChanged(String base, String ours, String theirs)
      throws JsonProcessingException {
    assertThat(merge(base, ours, theirs)).isEmpty();
  }
}
