package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.audit.boundary.Payload;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallNotesTest {
  private static final RecordKey ORDER = new RecordKey("orders", "7");
  private static final String VALUE = "{\"total\":1.5}";

  private static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String notes(Payload policy) {
    CallNotes notes = new CallNotes(query -> json(answer(query)), new KeptPayload(policy));
    assertThat(notes.read(new RecordQuery.Get(ORDER))).isEqualTo(json(VALUE));
    notes.read(new RecordQuery.Find(new RecordFilter("orders", "", Map.of(), "", 2)));
    return Json.write(
        notes.with(
            List.of(
                new Effect.Put(ORDER, json("2")),
                new Effect.Patch(ORDER, json("{\"a\":1}")),
                new Effect.Delete(ORDER),
                new Effect.Notify("user-1", json("{\"title\":\"t\",\"purpose\":\"p\"}")),
                new Effect.Email(
                    "user-2", json("{\"subject\":\"s\",\"text\":\"t\",\"purpose\":\"p\"}")),
                new Effect.Call("crm", json("{\"path\":\"/x\"}")),
                new Effect.Emit("out", "made", json("null")))));
  }

  private static String answer(RecordQuery query) {
    return switch (query) {
      case RecordQuery.Get get -> VALUE;
      case RecordQuery.Find find -> "[{\"key\":\"7\",\"value\":" + VALUE + "}]";
    };
  }

  @Test
  void readsComeBeforeEffectsAndBothInTheirOrder() {
    assertThat(json(notes(Payload.NONE)).findValuesAsText("call"))
        .containsExactly(
            "records.get",
            "records.find",
            "records.put",
            "records.patch",
            "records.delete",
            "notify",
            "email",
            "call",
            "emit");
  }

  @Test
  void nothingOfPayloadsIsKept() {
    assertThat(notes(Payload.NONE))
        .contains("{\"call\":\"records.get\",\"collection\":\"orders\",\"key\":\"7\"}")
        .contains("{\"call\":\"notify\",\"recipient\":\"user-1\"}")
        .doesNotContain("total", "Sha256", "title");
  }

  @Test
  void hashesOfPayloadsAreKept() {
    assertThat(notes(Payload.HASH))
        .contains("\"answerSha256\":\"" + Sha256.of(VALUE) + "\"")
        .contains("\"valueSha256\":\"" + Sha256.of("2") + "\"")
        .doesNotContain("total", "title");
  }

  @Test
  void wholePayloadsAreKept() {
    assertThat(notes(Payload.FULL))
        .contains("\"key\":\"7\",\"answer\":" + VALUE + "}")
        .contains("\"found\":1,\"answer\":[{\"key\":\"7\",\"value\":" + VALUE + "}]")
        .contains("\"message\":{\"title\":\"t\",\"purpose\":\"p\"}")
        .contains("\"stream\":\"out\",\"type\":\"made\",\"data\":null");
  }

  @Test
  void ofMoreThanOneMebibyteTheHashIsKept() {
    String large = "\"" + "x".repeat(KeptPayload.MAX_CHARS - 10) + "\"";
    CallNotes notes = new CallNotes(query -> json(large), new KeptPayload(Payload.FULL));
    notes.read(new RecordQuery.Get(ORDER));
    notes.read(new RecordQuery.Get(ORDER));
    String written = Json.write(notes.with(List.of(new Effect.Put(ORDER, json("1")))));

    assertThat(written).contains("\"answerSha256\":\"" + Sha256.of(large) + "\"");
    assertThat(written).contains("\"value\":1");
    assertThat(written.length()).isLessThan(KeptPayload.MAX_CHARS + 1_000);
  }
}
