package dev.hookwarden.library.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.timing.boundary.PlanJson;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Writes a manifest in its normal form: every member present, sets sorted; it is what is hashed.
 */
public final class ManifestWriter {
  private ManifestWriter() {}

  /** The normal form. */
  public static ObjectNode write(Manifest manifest) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode triggers = json.putArray("triggers");
    manifest.triggers().forEach(trigger -> triggers.add(write(trigger)));
    ArrayNode capabilities = json.putArray("capabilities");
    manifest.capabilities().stream().map(Capability::toString).sorted().forEach(capabilities::add);
    ObjectNode limits = json.putObject("limits");
    for (Limit limit : Limit.values()) {
      if (manifest.limits().containsKey(limit)) {
        write(limits, limit, manifest.limits().get(limit));
      }
    }
    return json.put("isolation", manifest.isolation().wireName());
  }

  private static ObjectNode write(Trigger trigger) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("on", trigger.kind().wireName());
    return switch (trigger) {
      case Trigger.Before before ->
          listening(json, before.stream(), before.types())
              .put("order", before.order())
              .put("onFailure", before.onFailure().name().toLowerCase(Locale.ROOT));
      case Trigger.After after -> running(listening(json, after.stream(), after.types()), after);
      case Trigger.Invoke invoke -> json;
      case Trigger.Schedule schedule -> {
        PlanJson.write(schedule.plan(), json);
        if (schedule.data() != null) {
          json.set("data", schedule.data());
        }
        yield json;
      }
    };
  }

  /** What is as always is left out: it was not there when the first versions got their hashes. */
  private static ObjectNode running(ObjectNode json, Trigger.After after) {
    if (after.retries() != Trigger.DEFAULT_RETRIES) {
      json.put("retries", after.retries());
    }
    if (after.ordering() != Trigger.Ordering.SUBJECT) {
      json.put("ordering", after.ordering().name().toLowerCase(Locale.ROOT));
    }
    return json;
  }

  private static ObjectNode listening(ObjectNode json, String stream, List<String> types) {
    json.put("stream", stream);
    ArrayNode array = json.putArray("types");
    types.forEach(array::add);
    return json;
  }

  private static void write(ObjectNode limits, Limit limit, long value) {
    switch (limit.unit()) {
      case DURATION -> limits.put(limit.wireName(), Duration.ofMillis(value).toString());
      case BYTES -> limits.put(limit.wireName(), value + "B");
      case COUNT -> limits.put(limit.wireName(), value);
    }
  }
}
