package dev.hookwarden.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final String DETAIL =
      "{\"input\":{\"email\":\"a@b.c\",\"n\":1.10,\"items\":[{\"email\":\"d@e.f\"},{\"id\":12345678901234567890}]}}";

  private static String redacted(String... paths) {
    return Redaction.of(List.of(paths)).apply(DETAIL);
  }

  @Test
  void withoutPathsNothingIsTouched() {
    assertThat(Redaction.of(List.of()).apply("{ \"as\" : 1.0 }")).isEqualTo("{ \"as\" : 1.0 }");
  }

  @Test
  void oneValueIsReplacedAndTheRestStaysAsItWas() {
    assertThat(redacted("$.input.email")).isEqualTo(DETAIL.replace("\"a@b.c\"", "\"[redacted]\""));
  }

  @Test
  void valuesOfANameAreReplacedWhereverTheyAre() {
    assertThat(redacted("$..email"))
        .isEqualTo(
            DETAIL.replace("\"a@b.c\"", "\"[redacted]\"").replace("\"d@e.f\"", "\"[redacted]\""));
  }

  @Test
  void wholeObjectsAndElementsAreReplaced() {
    assertThat(redacted("$.input.items[*]")).contains("\"items\":[\"[redacted]\",\"[redacted]\"]");
    assertThat(redacted("$['input']")).isEqualTo("{\"input\":\"[redacted]\"}");
  }

  @Test
  void whatIsNotThereIsNoFailure() {
    assertThat(redacted("$.input.phone", "$.a.b.c", "$..nothing", "$.input.items[7]"))
        .isEqualTo(DETAIL);
  }

  @Test
  void placeThatIsMissingDoesNotSaveTheOthers() {
    assertThat(redacted("$.input.items[7,0].email")).doesNotContain("d@e.f");
    assertThat(redacted("$..items", "$..email")).doesNotContain("d@e.f", "a@b.c");
    assertThat(Redaction.of(List.of("$..a")).apply("{\"a\":{\"a\":1},\"it's\":{\"a\":2}}"))
        .isEqualTo("{\"a\":\"[redacted]\",\"it's\":{\"a\":\"[redacted]\"}}");
    assertThat(Redaction.of(List.of("$['it\\'s',\"b\"]")).apply("{\"it's\":1,\"b\":2,\"c\":3}"))
        .isEqualTo("{\"it's\":\"[redacted]\",\"b\":\"[redacted]\",\"c\":3}");
    assertThat(redacted("$.input['items'][-1]")).contains("d@e.f").doesNotContain("12345678901");
    assertThat(redacted("$..*")).isEqualTo("{\"input\":\"[redacted]\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$",
        "input",
        "$.input[?(@.a =~ /(a+)+$/)]",
        "$.input.length()",
        "$.[",
        "$.a\nb",
        "$['a\nb']",
        "$..[",
        "$a",
        "$...a",
        "$..a..b..c"
      })
  void refusesWhatIsNoSimplePath(String path) {
    assertThatThrownBy(() -> redacted(path))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_REQUEST))
        .hasMessageStartingWith("redact[0]: '");
  }

  @Test
  void tellsOfEachWrongPathWhyAndWhereItStands() {
    String long200 = "$." + "a".repeat(198);
    assertThatThrownBy(
            () ->
                redacted(
                    "a.b",
                    "$.a",
                    "$.a[?(@.b)]",
                    "$..a..b..c",
                    "$",
                    "$['\n']",
                    long200,
                    long200 + "a"))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e ->
                assertThat(e.members().get("fields"))
                    .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                    .extracting(error -> error.get("field") + " " + error.get("detail"))
                    .satisfiesExactly(
                        a -> assertThat(a).isEqualTo("redact[0] 'a.b' does not begin with $"),
                        b ->
                            assertThat(b)
                                .startsWith(
                                    "redact[2] '$.a[?(@.b)]' is not understood from '[?(@.b)]' on; "),
                        c ->
                            assertThat(c)
                                .startsWith("redact[3] ")
                                .endsWith("(..) more than 2 times"),
                        d -> assertThat(d).startsWith("redact[4] '$' names nothing"),
                        f -> assertThat(f).startsWith("redact[5] ").contains("line break"),
                        g ->
                            assertThat(g)
                                .startsWith("redact[7] ")
                                .endsWith("more than 200 characters")));
  }

  @Test
  void refusesTooManyAndFarTooLong() {
    assertThatThrownBy(() -> Redaction.of(Collections.nCopies(51, "$.a")))
        .isInstanceOf(HookwardenException.class)
        .hasMessage("redact: at most 50 paths");
    assertThatThrownBy(() -> redacted("$['" + "a".repeat(1_000_000) + "']"))
        .isInstanceOf(HookwardenException.class);
  }
}
