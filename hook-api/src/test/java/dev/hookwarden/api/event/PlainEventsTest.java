package dev.hookwarden.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainEventsTest {
  private final PlainEvents events =
      new PlainEvents(new Ids(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "       |        | {}                       | dev.hookwarden.json",
        "       | issues | {\"action\":\"opened\"}  | com.github.issues.opened",
        "       | push   | {}                       | com.github.push",
        "       | push   | [1]                      | com.github.push",
        "       | push   | {\"action\":{}}          | com.github.push",
        "       | push   | {\"action\":\"a b\"}     | com.github.push",
        "a.b    | push   | {}                       | a.b",
      })
  void findsTheType(String type, String gitHubEvent, String body, String expected)
      throws JsonProcessingException {
    IncomingEvent event = events.of("in", type, gitHubEvent, Json.parse(body));

    assertThat(event.type()).isEqualTo(expected);
    assertThat(event.source()).isEqualTo("/streams/in");
    assertThat(event.data()).isEqualTo(Json.parse(body));
  }

  @Test
  void refusesAHeaderThatNamesNoEvent() {
    assertThatThrownBy(() -> events.of("in", null, "a b", Json.parse("{}")))
        .isInstanceOf(HookwardenException.class)
        .hasMessageContaining("X-GitHub-Event");
  }
}
