package dev.hookwarden.library.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.TargetName;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.timing.boundary.PlanJson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a manifest strictly; every refusal names the member. */
public final class ManifestReader {
  private static final int MAX_TRIGGERS = 20;
  private static final int MAX_TYPES = 50;
  private static final int MAX_CAPABILITIES = 100;
  private static final int MAX_ORDER = 10_000;
  private static final String[] SCHEDULE_MEMBERS =
      Stream.of(List.of("on"), PlanJson.MEMBERS, List.of("data"))
          .flatMap(List::stream)
          .toArray(String[]::new);
  private static final Pattern TYPE =
      Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*(\\.\\*)?");

  private ManifestReader() {}

  /**
   * Reads a manifest.
   *
   * @throws HookwardenException with {@link Problem#INVALID_MANIFEST} or {@link
   *     Problem#UNKNOWN_CAPABILITY}
   */
  public static Manifest read(JsonNode json) {
    Members manifest = Members.of("manifest", json);
    manifest.allow("triggers", "capabilities", "limits", "isolation");
    return new Manifest(
        triggers(manifest),
        capabilities(manifest),
        limits(manifest),
        manifest.choice("isolation", Isolation.values(), Isolation::wireName, Isolation.RUN));
  }

  private static List<Trigger> triggers(Members manifest) {
    List<Trigger> triggers = new ArrayList<>();
    List<JsonNode> items = manifest.array("triggers", MAX_TRIGGERS);
    for (int i = 0; i < items.size(); i++) {
      triggers.add(trigger(Members.of("manifest.triggers[" + i + "]", items.get(i))));
    }
    if (triggers.isEmpty()) {
      throw manifest.wrong("triggers", "at least one trigger is needed");
    }
    if (Set.copyOf(triggers).size() < triggers.size()) {
      throw manifest.wrong("triggers", "two triggers are the same");
    }
    return triggers;
  }

  private static Trigger trigger(Members trigger) {
    String on = trigger.text("on");
    return switch (on) {
      case "before" -> {
        trigger.allow("on", "stream", "types", "order", "onFailure");
        yield new Trigger.Before(
            stream(trigger),
            types(trigger),
            trigger.integer("order", 0, MAX_ORDER, Trigger.DEFAULT_ORDER),
            trigger.choice(
                "onFailure",
                Trigger.OnFailure.values(),
                value -> value.name().toLowerCase(Locale.ROOT),
                Trigger.OnFailure.REJECT));
      }
      case "after" -> {
        trigger.allow("on", "stream", "types", "retries", "ordering");
        yield new Trigger.After(
            stream(trigger),
            types(trigger),
            trigger.integer("retries", 0, Trigger.MAX_RETRIES, Trigger.DEFAULT_RETRIES),
            trigger.choice(
                "ordering",
                Trigger.Ordering.values(),
                value -> value.name().toLowerCase(Locale.ROOT),
                Trigger.Ordering.SUBJECT));
      }
      case "invoke" -> {
        trigger.allow("on");
        yield new Trigger.Invoke();
      }
      case "schedule" -> {
        trigger.allow(SCHEDULE_MEMBERS);
        yield new Trigger.Schedule(PlanJson.read(trigger.json(), trigger::wrong), data(trigger));
      }
      default -> throw trigger.wrong("on", "before, after, invoke or schedule");
    };
  }

  private static @Nullable JsonNode data(Members trigger) {
    JsonNode data = trigger.json().get("data");
    if (data != null && Json.write(data).length() > Trigger.Schedule.MAX_DATA_CHARS) {
      throw trigger.wrong(
          "data", "must be at most %,d characters".formatted(Trigger.Schedule.MAX_DATA_CHARS));
    }
    return data;
  }

  private static String stream(Members trigger) {
    String stream = trigger.text("stream");
    if (!TargetName.isValid(stream)) {
      throw trigger.wrong("stream", "a stream is named " + TargetName.RULE);
    }
    return stream;
  }

  private static List<String> types(Members trigger) {
    List<String> types = new ArrayList<>();
    for (JsonNode item : trigger.array("types", MAX_TYPES)) {
      if (!item.isTextual()
          || item.textValue().length() > 256
          || !TYPE.matcher(item.textValue()).matches()) {
        throw trigger.wrong("types", "event types are like com.example.created or com.example.*");
      }
      types.add(item.textValue());
    }
    return List.copyOf(types);
  }

  private static Set<Capability> capabilities(Members manifest) {
    Set<Capability> capabilities = new LinkedHashSet<>();
    for (JsonNode item : manifest.array("capabilities", MAX_CAPABILITIES)) {
      try {
        capabilities.add(Capability.parse(item.isTextual() ? item.textValue() : ""));
      } catch (IllegalArgumentException e) {
        throw new HookwardenException(
            Problem.UNKNOWN_CAPABILITY,
            "manifest.capabilities: " + Members.quote(item) + " is not a capability");
      }
    }
    return capabilities;
  }

  private static Map<Limit, Long> limits(Members manifest) {
    Map<Limit, Long> limits = new EnumMap<>(Limit.class);
    Members members = manifest.object("limits");
    for (String name : members.names()) {
      Limit limit = Limit.named(name).orElseThrow(() -> members.wrong(name, "not a limit"));
      long value =
          switch (limit.unit()) {
            case DURATION -> members.millis(name);
            case BYTES -> members.bytes(name);
            case COUNT -> members.integer(name, 0, Integer.MAX_VALUE, 0);
          };
      if (value > limit.most()) {
        throw members.wrong(name, "more than the most that is allowed");
      }
      limits.put(limit, value);
    }
    return limits;
  }
}
