package dev.hookwarden.worker.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The arguments of one call, read with distrust. */
final class Arguments {
  private static final Set<String> FIND_OPTIONS = Set.of("prefix", "where", "after", "limit");
  private static final int DEFAULT_FIND_LIMIT = 100;
  private static final Pattern ESCAPED = Pattern.compile("\\\\u[dD][89a-fA-F]");

  private final JsonNode values;

  private Arguments(JsonNode values) {
    this.values = values;
  }

  /**
   * Parses the text of a call.
   *
   * @throws Refusal if it is not an array of acceptable JSON
   */
  static Arguments parse(String json) throws Refusal {
    try {
      JsonNode values = json.isEmpty() ? MissingNode.getInstance() : Json.parse(json);
      if (!Json.isWellFormed(json) || (ESCAPED.matcher(json).find() && !namesWellFormed(values))) {
        throw unacceptable();
      }
      return new Arguments(values);
    } catch (JsonProcessingException e) {
      throw unacceptable();
    }
  }

  /** The parser refuses half a character in a value, but not in a name. */
  private static boolean namesWellFormed(JsonNode node) {
    for (var field : node.properties()) {
      if (!Json.isWellFormed(field.getKey()) || !namesWellFormed(field.getValue())) {
        return false;
      }
    }
    for (JsonNode element : node.isArray() ? node : MissingNode.getInstance()) {
      if (!namesWellFormed(element)) {
        return false;
      }
    }
    return true;
  }

  private static Refusal unacceptable() {
    return Refusal.invalid(
        "an argument is not acceptable JSON: it nests deeper than %d levels, holds half a Unicode"
                .formatted(Json.MAX_DEPTH)
            + " character, or a number beyond the range of a double");
  }

  JsonNode value(int index, String name) throws Refusal {
    JsonNode value = values.path(index);
    if (value.isMissingNode()) {
      throw Refusal.invalid("'%s' is missing".formatted(name));
    }
    return value;
  }

  String text(int index, String name) throws Refusal {
    JsonNode value = value(index, name);
    if (!value.isTextual()) {
      throw Refusal.invalid("'%s' must be a string".formatted(name));
    }
    return value.textValue();
  }

  RecordKey record() throws Refusal {
    String collection = text(0, "collection");
    String key = text(1, "key");
    try {
      return new RecordKey(collection, key);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(e.getMessage() + ": " + Words.cut(collection + "/" + key, 100));
    }
  }

  RecordFilter filter() throws Refusal {
    String collection = text(0, "collection");
    JsonNode options = value(1, "options");
    for (Iterator<String> names = options.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!FIND_OPTIONS.contains(name)) {
        throw Refusal.invalid("records.find has no option '%s'".formatted(Words.cut(name, 100)));
      }
    }
    JsonNode limit = options.path("limit");
    boolean whole = limit.canConvertToExactIntegral() && limit.canConvertToInt();
    if (!limit.isMissingNode() && !whole) {
      throw Refusal.invalid("'limit' must be a whole number from 1 to 1,000");
    }
    try {
      return new RecordFilter(
          collection,
          option(options, "prefix"),
          conditions(options.path("where")),
          option(options, "after"),
          whole ? limit.intValue() : DEFAULT_FIND_LIMIT);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static String option(JsonNode options, String name) throws Refusal {
    JsonNode value = options.path(name);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw Refusal.invalid("'%s' must be a string".formatted(name));
    }
    return value.asText("");
  }

  private static Map<String, JsonNode> conditions(JsonNode where) throws Refusal {
    if (!where.isMissingNode() && !where.isObject()) {
      throw Refusal.invalid("'where' must be an object");
    }
    Map<String, JsonNode> conditions = new HashMap<>();
    where.properties().forEach(field -> conditions.put(field.getKey(), field.getValue()));
    return conditions;
  }
}
