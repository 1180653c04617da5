package dev.hookwarden.library.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The members of one JSON object in a manifest, each read with its type and refused by its name.
 */
final class Members {
  private static final Pattern BYTES = Pattern.compile("(\\d{1,12})(B|KiB|MiB)");
  private static final int MAX_QUOTED_CHARS = 100;

  private final String path;
  private final JsonNode json;

  private Members(String path, JsonNode json) {
    this.path = path;
    this.json = json;
  }

  static Members of(String path, JsonNode json) {
    if (!json.isObject()) {
      throw new HookwardenException(Problem.INVALID_MANIFEST, path + ": must be an object");
    }
    return new Members(path, json);
  }

  /** A value as it may be shown in a message. */
  static String quote(JsonNode value) {
    String text = value.toString();
    return text.length() > MAX_QUOTED_CHARS ? text.substring(0, MAX_QUOTED_CHARS) + "…" : text;
  }

  HookwardenException wrong(String name, String why) {
    return new HookwardenException(Problem.INVALID_MANIFEST, path + "." + name + ": " + why);
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  void allow(String... allowed) {
    for (String name : names()) {
      if (!Set.of(allowed).contains(name)) {
        throw wrong(
            name.length() > MAX_QUOTED_CHARS ? name.substring(0, MAX_QUOTED_CHARS) : name,
            "unknown member; known are " + String.join(", ", allowed));
      }
    }
  }

  /** The object itself. */
  JsonNode json() {
    return json;
  }

  String text(String name) {
    JsonNode value = json.path(name);
    if (!value.isTextual()) {
      throw wrong(name, "must be a text");
    }
    return value.textValue();
  }

  Members object(String name) {
    JsonNode value = json.path(name);
    return of(
        path + "." + name, value.isMissingNode() ? JsonNodeFactory.instance.objectNode() : value);
  }

  List<JsonNode> array(String name, int most) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      throw wrong(name, "must be an array of at most " + most);
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  int integer(String name, int least, int most, int otherwise) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw wrong(name, "must be a whole number from " + least + " to " + most);
    }
    return value.intValue();
  }

  <T> T choice(String name, T[] values, Function<T, String> wireName, T otherwise) {
    if (json.path(name).isMissingNode()) {
      return otherwise;
    }
    String text = text(name);
    return Arrays.stream(values)
        .filter(value -> wireName.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    name,
                    "must be one of "
                        + Arrays.stream(values).map(wireName).collect(Collectors.joining(", "))));
  }

  long millis(String name) {
    try {
      Duration duration = Duration.parse(text(name));
      if (duration.isPositive() && duration.toMillis() > 0) {
        return duration.toMillis();
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      // Refused below, in the words of this reader.
    }
    throw wrong(name, "must be an ISO-8601 duration of at least 1 ms such as PT0.2S");
  }

  long bytes(String name) {
    Matcher size = BYTES.matcher(text(name));
    if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
      throw wrong(name, "must be a size such as 64KiB or 32MiB");
    }
    long unit =
        switch (size.group(2)) {
          case "MiB" -> 1024L * 1024;
          case "KiB" -> 1024L;
          default -> 1L;
        };
    return Long.parseLong(size.group(1)) * unit;
  }
}
