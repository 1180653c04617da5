package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.Invocations;
import dev.hookwarden.protocol.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An event as a hook sees it: the JSON format of CloudEvents 1.0. */
public final class EventJson {
  private EventJson() {}

  /**
   * The JSON of an event.
   *
   * @param now the time of an event that names none
   */
  public static ObjectNode of(IncomingEvent event, Instant now) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("specversion", "1.0").put("id", event.id()).put("source", event.source());
    json.put("type", event.type());
    if (event.subject() != null) {
      json.put("subject", event.subject());
    }
    json.put("time", (event.time() == null ? now : event.time()).toString());
    event.extensions().forEach(json::put);
    if (event.data() != null) {
      json.put("datacontenttype", "application/json");
      json.set("data", event.data());
    }
    return json;
  }

  /**
   * The event that a hook sees when it is called.
   *
   * @param id the event's id
   * @param data the payload
   */
  public static ObjectNode ofCall(UUID id, String hook, JsonNode data, Instant now) {
    IncomingEvent event =
        new IncomingEvent(
            id.toString(),
            "/hooks/" + hook,
            Invocations.EVENT_TYPE,
            null,
            null,
            Map.of(),
            data,
            false);
    return of(event, now);
  }

  /** The JSON of an event with other data. */
  public static ObjectNode withData(ObjectNode event, String data) {
    ObjectNode changed = event.deepCopy();
    changed.put("datacontenttype", "application/json");
    changed.set("data", parse(data));
    return changed;
  }

  /** A value that has been checked before. */
  public static JsonNode parse(String json) {
    try {
      return Json.parseStored(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a checked value is not readable", e);
    }
  }
}
