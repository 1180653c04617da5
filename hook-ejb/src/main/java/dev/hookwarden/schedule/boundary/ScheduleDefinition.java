package dev.hookwarden.schedule.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.timing.boundary.Plan;
import dev.hookwarden.timing.boundary.PlanJson;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * When a hook is started, and with what.
 *
 * @param plan when
 * @param data what the hook sees as {@code event.data}; {@code null} for an empty object
 */
public record ScheduleDefinition(Plan plan, @Nullable JsonNode data) {
  private static final String DATA = "data";

  /**
   * Reads one as in a manifest, without {@code on}.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}, which names the member
   */
  public static ScheduleDefinition read(JsonNode json) {
    if (!json.isObject()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "definition: must be an object");
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!PlanJson.MEMBERS.contains(name) && !name.equals(DATA)) {
        throw refusal(
            name.length() > 100 ? name.substring(0, 100) : name,
            "unknown member; known are %s, data".formatted(String.join(", ", PlanJson.MEMBERS)));
      }
    }
    JsonNode data = json.get(DATA);
    if (data != null && Json.write(data).length() > Trigger.Schedule.MAX_DATA_CHARS) {
      throw refusal(
          DATA, "must be at most %,d characters".formatted(Trigger.Schedule.MAX_DATA_CHARS));
    }
    return new ScheduleDefinition(PlanJson.read(json, ScheduleDefinition::refusal), data);
  }

  /** That of a trigger. */
  public static ScheduleDefinition of(Trigger.Schedule trigger) {
    return new ScheduleDefinition(trigger.plan(), trigger.data());
  }

  /** What a row says. */
  public static ScheduleDefinition parse(String text) {
    try {
      return read(Json.parse(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored schedule is not readable", e);
    }
  }

  /** The normal form, which {@link #read} takes. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    PlanJson.write(plan, json);
    if (data != null) {
      json.set(DATA, data);
    }
    return json;
  }

  /** The failure for a member. */
  public static HookwardenException refusal(String member, String why) {
    return new HookwardenException(
        Problem.INVALID_REQUEST, "definition.%s: %s".formatted(member, why));
  }
}
