package dev.hookwarden.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonMapping;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunJsonTest {
  private static final UUID RUN = new UUID(0, 1);
  private static final UUID EVENT = new UUID(0, 2);

  @Test
  void showsARunThatEndedWell() throws JsonProcessingException {
    RunReport report =
        new RunReport(
            Outcome.OK,
            "[1]",
            null,
            List.of(
                new Effect.Put(new RecordKey("c", "k"), Json.parse("1")),
                new Effect.Emit("s", "t", Json.parse("null"))),
            List.of(new LogLine(LogLevel.WARN, "careful")),
            new Usage(1, 2, 3, 4, 5),
            Duration.ofNanos(7_999));

    assertThat(written(report, true))
        .isEqualTo(
            Json.parse(
                """
                {"id":"00000000-0000-0000-0000-000000000001","hook":"h","version":3,
                 "trigger":"after","attempt":1,"outcome":"ok","applied":true,"durationMicros":7,
                 "startedAt":"1970-01-01T00:00:00Z",
                 "event":"00000000-0000-0000-0000-000000000002","value":[1],"failure":null,
                 "log":[{"level":"warn","text":"careful"}],
                 "effects":[{"ordinal":0,"kind":"put","collection":"c","key":"k","value":1},
                            {"ordinal":1,"kind":"emit","stream":"s","type":"t","data":null}],
                 "usage":{"cpuMicros":1,"wallMicros":2,"allocatedBytes":3,"logBytes":4,
                          "hostCalls":5}}
                """));
  }

  @Test
  void showsAFailureAndLeavesAnAbsentValueOut() throws JsonProcessingException {
    RunReport report =
        new RunReport(
            Outcome.GUEST_ERROR,
            null,
            new GuestFailure("TypeError", "no", List.of(new GuestFailure.Frame("f", 1, 2))),
            List.of(),
            List.of(),
            Usage.NONE,
            Duration.ZERO);

    JsonNode json = written(report, false);

    assertThat(json.has("value")).isFalse();
    assertThat(json.path("failure"))
        .isEqualTo(
            Json.parse(
                """
                {"name":"TypeError","message":"no","frames":[{"function":"f","line":1,"column":2}]}
                """));
  }

  private static JsonNode written(RunReport report, boolean applied)
      throws JsonProcessingException {
    RunView view =
        new RunView(
            new RunView.Identity(RUN, "h", 3, TriggerKind.AFTER, 1),
            EVENT,
            Instant.EPOCH,
            applied,
            report);
    return Json.parse(JsonMapping.mapper().writeValueAsString(RunJson.from(view)));
  }
}
