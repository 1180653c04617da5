package dev.hookwarden.stream.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.stream.boundary.Mismatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledSchemaTest {
  private static final String ORDER =
      """
      {"type": "object", "required": ["id", "total"],
       "properties": {"id": {"type": "string", "pattern": "^[A-Z]{2}\\\\d+$"},
                      "total": {"type": "number", "minimum": 0},
                      "lines": {"type": "array", "uniqueItems": true,
                                "items": {"$ref": "#/$defs/line"}}},
       "$defs": {"line": {"type": "object", "required": ["sku"]}}}
      """;

  @Test
  void takesWhatFits() {
    assertThat(check(ORDER, "{'id': 'AB12', 'total': 3, 'lines': [{'sku': 1}, {'sku': 2}]}"))
        .isEmpty();
  }

  @Test
  void saysWhereAndWhyAValueDoesNotFit() {
    assertThat(check(ORDER, "{'id': 'x', 'lines': [{'sku': 1}, {}]}"))
        .extracting(Mismatch::pointer)
        .containsExactlyInAnyOrder("", "/id", "/lines/1");
    assertThat(check(ORDER, "{'id': 'AB1', 'total': -1}"))
        .containsExactly(new Mismatch("/total", "must have a minimum value of 0"));
  }

  @Test
  void takesADataThatIsAbsentForNull() {
    assertThat(CompiledSchema.of(json("{'type': 'object'}")).check(null))
        .extracting(Mismatch::pointer)
        .containsExactly("");
  }

  @Test
  void listsTwentyMismatchesAtTheMost() {
    String items = IntStream.range(0, 500).mapToObj(i -> "'x'").collect(Collectors.joining(","));

    assertThat(check("{'items': {'type': 'integer'}}", "[" + items + "]")).hasSize(20);
  }

  @Test
  void findsEqualItemsHoweverTheyAreWritten() {
    String schema = "{'uniqueItems': true}";

    assertThat(check(schema, "[1, 1.0]")).hasSize(1);
    assertThat(check(schema, "[{'a': 1, 'b': [2]}, {'b': [2.0], 'a': 1}]")).hasSize(1);
    assertThat(check(schema, "[1, '1', true, 'true', null, 'null', [], {}, [1], {'1': 1}]"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$schema': 'http://json-schema.org/draft-07/schema#', 'minimum': 1}",
        "{'$schema': 'https://json-schema.org/draft/2019-09/schema', 'minimum': 1}",
        "{'$schema': 'https://json-schema.org/draft/2020-12/schema', 'minimum': 1}",
        "{'$id': 'https://example.com/x', '$ref': '#/$defs/y', '$defs': {'y': {'minimum': 1}}}",
        "{'$ref': '#here', '$defs': {'y': {'$anchor': 'here', 'minimum': 1}}}"
      })
  void understandsTheDialectsAndReferencesWithinASchema(String schema) {
    assertThat(check(schema, "0")).hasSize(1);
    assertThat(check(schema, "1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "{'type': 'strin'}",
        "{'minimum': 'x'}",
        "{'$schema': 'http://json-schema.org/draft-04/schema#'}",
        "{'$schema': 'https://example.com/own'}",
        "{'properties': {'a': {'$schema': 'https://example.com/own'}}}",
        "{'$ref': '#/$defs/none'}",
        "{'$ref': '#none'}",
        "{'$ref': 'other.json'}",
        "{'$ref': 'classpath:draft-04/schema'}",
        "{'$ref': 'https://json-schema.org/draft/2020-12/schema'}",
        "{'items': [{'$dynamicRef': 'file:///etc/passwd'}]}",
        "{'pattern': '('}",
        "{'pattern': '(?=x)x'}",
        "{'pattern': '(a)\\\\1'}",
        "{'pattern': '\\\\Qx'}",
        "{'patternProperties': {'(': true}}",
        "{'pattern': '((a{1000}){1000}){1000}'}"
      })
  void refusesWhatIsNoSchemaOrLeadsOutOfIt(String schema) {
    assertThatThrownBy(() -> CompiledSchema.of(json(schema)))
        .isInstanceOf(RefusedSchemaException.class)
        .hasMessageMatching("(?s).{5,400}");
  }

  @Test
  void refusesASchemaThatIsTooLarge() {
    assertThatThrownBy(
            () -> CompiledSchema.of(json("{'description': '" + "x".repeat(65_536) + "'}")))
        .hasMessage("at most 65,536 bytes");
  }

  @Test
  void fetchesNothingFromAnywhere() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
      for (String schema :
          List.of(
              "{'$ref': '%s'}",
              "{'$dynamicRef': '%s'}",
              "{'$schema': '%s'}",
              "{'allOf': [{'$schema': '%s'}]}",
              "{'$id': '%s', '$ref': 'x'}",
              "{'$id': '%s', '$ref': '#/$defs/x'}",
              "{'$id': '%s', '$ref': '#x'}")) {
        assertThatThrownBy(() -> CompiledSchema.of(json(schema.formatted(base + "x"))))
            .as(schema)
            .isInstanceOf(RefusedSchemaException.class);
      }
      // What only looks like an address does no harm.
      assertThat(check("{'$id': '%s', 'minimum': 1}".formatted(base), "1")).isEmpty();
      assertThat(check("{'$id': '%s', '$comment': '%s'}".formatted(base, base), "1")).isEmpty();
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  @Timeout(20)
  void matchesAPatternThatWouldBacktrackForEver() {
    String text = "a".repeat(50_000) + "!";

    assertThat(check("{'pattern': '^(a+)+$'}", "'" + text + "'")).hasSize(1);
    assertThat(check("{'pattern': '^(a|a)*$'}", "'" + text + "'")).hasSize(1);
    assertThat(check("{'patternProperties': {'^(a|aa)+$': false}}", "{'" + text + "': 1}"))
        .isEmpty();
  }

  @Test
  @Timeout(20)
  void stopsAPatternThatIsSlowOnALongText() {
    CompiledSchema schema = CompiledSchema.of(json("{'pattern': '((x|y){1,60}z?){1,60}!'}"));

    long begin = System.nanoTime();
    assertThatThrownBy(() -> schema.check(json("'" + "xy".repeat(500_000) + "'")))
        .isInstanceOf(CheckStoppedException.class)
        .hasMessage("the check takes too long");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  @Timeout(20)
  void stopsAlternativesThatMultiply() {
    CompiledSchema schema =
        CompiledSchema.of(
            json(
                "{'anyOf': [{'items': {'$ref': '#'}, 'minItems': 1}, {'items': {'$ref': '#'},"
                    + " 'minItems': 1}], 'type': 'array'}"));

    assertThatThrownBy(() -> schema.check(json("[".repeat(60) + "]".repeat(60))))
        .isInstanceOf(CheckStoppedException.class);
  }

  @Test
  @Timeout(20)
  void stopsReferencesThatLeadToThemselves() {
    for (String text :
        List.of(
            "{'$ref': '#'}",
            "{'allOf': [{'$ref': '#'}]}",
            "{'$ref': '#/$defs/a', '$defs': {'a': {'$ref': '#/$defs/b'},"
                + " 'b': {'$ref': '#/$defs/a'}}}")) {
      assertThatThrownBy(() -> CompiledSchema.of(json(text)).check(json("1")))
          .as(text)
          .isInstanceOfAny(CheckStoppedException.class, RefusedSchemaException.class);
    }
  }

  @Test
  @Timeout(20)
  void compilesReferencesThatMultiplyInLittleTime() {
    String defs =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    "'d%d': {'allOf': [{'$ref': '#/$defs/d%d'}, {'$ref': '#/$defs/d%d'}]}"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(","));
    CompiledSchema schema =
        CompiledSchema.of(
            json("{'$ref': '#/$defs/d0', '$defs': {" + defs + ", 'd200': {'minimum': 1}}}"));

    assertThatThrownBy(() -> schema.check(json("1"))).isInstanceOf(CheckStoppedException.class);
  }

  @Test
  @Timeout(5)
  void isNotSlowedDownByItemsOfTheSameHash() {
    String items =
        IntStream.range(0, 1 << 16)
            .mapToObj(
                i ->
                    IntStream.range(0, 16)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "'", "'")))
            .collect(Collectors.joining(","));

    assertThat(check("{'uniqueItems': true}", "[" + items + "]")).isEmpty();
  }

  @Test
  void checksALargeValueToTheEnd() {
    String items = IntStream.range(0, 200_000).mapToObj(i -> "1").collect(Collectors.joining(","));

    assertThat(check("{'items': {'type': 'integer'}}", "[" + items + ",'x']")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$id': ':::'}",
        "{'$id': 'http://[x', '$ref': '#/a'}",
        "{'$id': '#'}",
        "{'$anchor': 'a', '$dynamicAnchor': 'a', '$dynamicRef': '#a'}",
        "{'$ref': '#/%zz'}",
        "{'$ref': '#/properties/~5'}",
        "{'$ref': '#/const', 'const': 1}",
        "{'$ref': '#/enum/0', 'enum': [{'$ref': '#/enum/0'}]}",
        "{'multipleOf': 1e-300}",
        "{'multipleOf': 4.9e-324, 'maximum': 1.7e308}",
        "{'properties': {'': {'$ref': '#'}}}",
        "{'unevaluatedProperties': {'$ref': '#'}, 'unevaluatedItems': {'$ref': '#'}}",
        "{'dependentSchemas': {'a': {'$ref': '#'}}, 'dependentRequired': {'a': ['b']}}",
        "{'if': {'$ref': '#'}, 'then': false, 'else': false}",
        "{'not': {'$ref': '#'}}",
        "{'contains': {'$ref': '#'}, 'minContains': 0, 'maxContains': 0}",
        "{'propertyNames': {'pattern': '\\\\u{1F600}'}}",
        "{'pattern': '\\\\ud83d'}",
        "{'format': 'regex', 'contentEncoding': 'base64', 'contentMediaType': 'application/json'}",
        "{'$schema': 'http://json-schema.org/draft-07/schema#', 'format': 'idn-email',"
            + " 'dependencies': {'a': ['b']}, 'items': [true], 'additionalItems': false}",
        "{'$schema': 'https://json-schema.org/draft/2019-09/schema', '$recursiveAnchor': true,"
            + " 'items': {'$recursiveRef': '#'}}"
      })
  @Timeout(30)
  void failsInNoOtherWayThanItSays(String schema) {
    for (String value :
        List.of("1e308", "'😀'", "{'a': [1, {'': {}}], '': {}}", "[[1], {}, 'x', null]", "true")) {
      try {
        assertThat(check(schema, value)).hasSizeLessThanOrEqualTo(20);
      } catch (RefusedSchemaException | CheckStoppedException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  @Timeout(20)
  void takesLargeAndDeepSchemasOrSaysThatItDoesNot() {
    String properties =
        IntStream.range(0, 1_900)
            .mapToObj(i -> "'p%d': {'type': 'string'}".formatted(i))
            .collect(Collectors.joining(","));
    assertThat(check("{'properties': {" + properties + "}}", "{'p1899': 1}")).hasSize(1);
    assertThat(check("{'items': ".repeat(30) + "{'type': 'string'}" + "}".repeat(30), deep(30)))
        .hasSize(1);
    assertThat(check("{'not': ".repeat(99) + "true" + "}".repeat(99), "1")).hasSize(1);
    String chain =
        IntStream.range(0, 1_800)
            .mapToObj(i -> "'%d':{'$ref':'#/$defs/%d'}".formatted(i, i + 1))
            .collect(Collectors.joining(","));
    assertThatThrownBy(
            () ->
                CompiledSchema.of(json("{'$ref':'#/$defs/0','$defs':{" + chain + ",'1800':true}}"))
                    .check(json("1")))
        .isInstanceOfAny(RefusedSchemaException.class, CheckStoppedException.class);
  }

  private static String deep(int levels) {
    return "[".repeat(levels) + "1" + "]".repeat(levels);
  }

  @Test
  void givesUpWhenItsStepsAreUsed() {
    CompiledSchema schema = CompiledSchema.of(json("{'items': {'type': 'integer'}}"));

    assertThatThrownBy(
            () -> schema.check(json("[1,2,3,4,5]"), new Effort(Duration.ofSeconds(9), 5)))
        .hasMessage("the check takes more than 5 steps");
  }

  private static List<Mismatch> check(String schema, String value) {
    return CompiledSchema.of(json(schema)).check(json(value));
  }

  private static JsonNode json(String text) {
    try {
      return Json.parse(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
