package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventJsonTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static IncomingEvent event(String type) {
    return new IncomingEvent(
        "1", "/test", type, null, null, Map.of("traceid", "7"), EventJson.parse("{\"a\":1}"), true);
  }

  @Test
  void isTheJsonFormatOfCloudEvents() {
    assertThat(EventJson.of(event("t"), NOW).toString())
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/test\",\"type\":\"t\","
                + "\"time\":\"2026-01-02T03:04:05Z\",\"traceid\":\"7\","
                + "\"datacontenttype\":\"application/json\",\"data\":{\"a\":1}}");
  }

  @Test
  void replacesTheDataAndLeavesTheOriginalAlone() {
    ObjectNode original = EventJson.of(event("t"), NOW);

    ObjectNode changed = EventJson.withData(original, "[2]");

    assertThat(changed.path("data").toString()).isEqualTo("[2]");
    assertThat(changed.path("id").textValue()).isEqualTo("1");
    assertThat(original.path("data").toString()).isEqualTo("{\"a\":1}");
  }

  @Test
  void refusesWhatIsNotACloudEvent() {
    assertThatThrownBy(() -> event(" "))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_EVENT));
    assertThatThrownBy(() -> event("a\nb")).isInstanceOf(HookwardenException.class);
  }
}
