package dev.hookwarden.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventReaderTest {
  @Test
  void readsStructuredMode() throws JsonProcessingException {
    IncomingEvent event =
        CloudEventReader.structured(
            Json.parse(
                """
                {"specversion":"1.0","id":"1","source":"/shop","type":"order","subject":"s",
                 "time":"2026-01-01T01:00:00+01:00","datacontenttype":"application/json",
                 "trace":"t","urgent":true,"data":{"total":1.50}}
                """));

    assertThat(event)
        .isEqualTo(
            new IncomingEvent(
                "1",
                "/shop",
                "order",
                "s",
                Instant.parse("2026-01-01T00:00:00Z"),
                Map.of("trace", "t", "urgent", "true"),
                Json.parse("{\"total\":1.50}"),
                true));
  }

  @Test
  void readsAnEventWithoutData() throws JsonProcessingException {
    IncomingEvent event =
        CloudEventReader.structured(
            Json.parse("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}"));

    assertThat(event.data()).isNull();
    assertThat(event.time()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | object",
        "{\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} | specversion",
        "{\"specversion\":\"1.0\",\"source\":\"s\",\"type\":\"t\"} | id",
        "{\"specversion\":\"1.0\",\"id\":7,\"source\":\"s\",\"type\":\"t\"} | id",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"t\"} | source",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\"} | type",
        "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} | specversion",
        "{\"specversion\":\"9\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} | 9",
        "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"s\",\"type\":\"t\"} | id",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"a b\",\"type\":\"t\"} | source",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":\"x\"} | time",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"A_b\":\"x\"} | A_b",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data_base64\":\"eA==\"}"
            + " | data_base64",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\","
            + "\"datacontenttype\":\"text/xml\",\"data\":\"<a/>\"} | datacontenttype",
      })
  void refusesWhatIsNotAnEvent(String body, String named) throws JsonProcessingException {
    JsonNode json = Json.parse(body);

    assertRefused(() -> CloudEventReader.structured(json), named);
  }

  @Test
  void readsBinaryModeWithPercentEncodedHeaders() {
    Map<String, List<String>> headers = headers();
    headers.put("Ce-Subject", List.of("a%20b+c%C3%BC"));
    headers.put("ce-trace", List.of("t"));

    IncomingEvent event = CloudEventReader.binary(headers, IntNode.valueOf(1));

    assertThat(event.subject()).isEqualTo("a b+cü");
    assertThat(event.extensions()).containsExactly(Map.entry("trace", "t"));
    assertThat(event.data()).isEqualTo(IntNode.valueOf(1));
  }

  @ParameterizedTest
  @CsvSource({
    "ce-id,'',id",
    "ce-specversion,0.3,specversion",
    "ce-subject,%zz,ce-subject",
    "ce-time,now,time",
    "ce-data,x,ce-data",
    "ce-a_b,x,a_b"
  })
  void refusesHeadersThatAreNoEvent(String header, String value, String named) {
    Map<String, List<String>> headers = headers();
    headers.put(header, List.of(value));

    assertRefused(() -> CloudEventReader.binary(headers, IntNode.valueOf(1)), named);
  }

  @Test
  void refusesAHeaderGivenTwice() {
    Map<String, List<String>> headers = headers();
    headers.put("ce-id", List.of("1", "2"));

    assertRefused(() -> CloudEventReader.binary(headers, IntNode.valueOf(1)), "ce-id");
  }

  private static Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("ce-specversion", List.of("1.0"));
    headers.put("ce-id", List.of("1"));
    headers.put("ce-source", List.of("/shop"));
    headers.put("ce-type", List.of("order"));
    headers.put("Content-Type", List.of("application/json"));
    return headers;
  }

  private static void assertRefused(ThrowingCallable reading, String named) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_EVENT))
        .hasMessageContaining(named)
        .hasMessageNotContainingAny("io.cloudevents", "com.fasterxml", "java.");
  }
}
