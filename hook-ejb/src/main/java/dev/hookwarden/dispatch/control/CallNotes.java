package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.run.boundary.RecordReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes for the audit log what a run asked the host for: its reads with their answers in their
 * order, then its effects in theirs. Passes reads on. Used by one thread.
 */
final class CallNotes implements RecordReader {
  private final RecordReader source;
  private final KeptPayload payload;
  private final List<ObjectNode> calls = new ArrayList<>();

  CallNotes(RecordReader source, KeptPayload payload) {
    this.source = source;
    this.payload = payload;
  }

  @Override
  public JsonNode read(RecordQuery query) {
    JsonNode answer = source.read(query);
    ObjectNode call =
        switch (query) {
          case RecordQuery.Get(RecordKey record) -> call("records.get", record);
          case RecordQuery.Find find -> {
            ObjectNode found = call("records.find");
            found.set("filter", Json.mapper().valueToTree(find.filter()));
            found.put("found", answer.size());
            yield found;
          }
        };
    if (payload.isAny()) {
      payload.put(call, "answer", Json.write(answer));
    }
    calls.add(call);
    return answer;
  }

  /** The calls of a run that asked for some effects. */
  List<ObjectNode> with(List<Effect> effects) {
    List<ObjectNode> all = new ArrayList<>(calls);
    effects.forEach(effect -> all.add(call(effect)));
    return all;
  }

  private ObjectNode call(Effect effect) {
    return switch (effect) {
      case Effect.Put put -> with(call("records.put", put.record()), "value", put.value());
      case Effect.Patch patch ->
          with(call("records.patch", patch.record()), "patch", patch.patch());
      case Effect.Delete delete -> call("records.delete", delete.record());
      case Effect.Notify notify ->
          with(call("notify").put("recipient", notify.recipient()), "message", notify.message());
      case Effect.Email email ->
          with(call("email").put("recipient", email.recipient()), "message", email.message());
      case Effect.Call call ->
          with(call("call").put("destination", call.destination()), "request", call.request());
      case Effect.Emit emit ->
          with(
              call("emit").put("stream", emit.stream()).put("type", emit.type()),
              "data",
              emit.data());
    };
  }

  private ObjectNode with(ObjectNode call, String name, JsonNode value) {
    if (payload.isAny()) {
      payload.put(call, name, Json.write(value));
    }
    return call;
  }

  private static ObjectNode call(String name, RecordKey record) {
    return call(name).put("collection", record.collection()).put("key", record.key());
  }

  private static ObjectNode call(String name) {
    return JsonNodeFactory.instance.objectNode().put("call", name);
  }

  /** How much of payloads is kept. */
  KeptPayload payload() {
    return payload;
  }
}
