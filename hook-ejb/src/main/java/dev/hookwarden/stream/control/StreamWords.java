package dev.hookwarden.stream.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.stream.entity.StoredStream;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a stream as the audit log keeps it: every value that differs, before and after. */
final class StreamWords {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StreamWords() {}

  static String difference(StoredStream.Values before, StoredStream.Values after) {
    ObjectNode json = JSON.objectNode();
    // As text: deeper than it is nested already, a schema may be too deep.
    note(json, "schema", text(before.schema()), text(after.schema()));
    note(json, "retentionDays", days(before), days(after));
    note(json, "senders", ids(before.senders()), ids(after.senders()));
    note(json, "windowSeconds", seconds(before), seconds(after));
    return Json.write(json);
  }

  private static void note(ObjectNode json, String name, JsonNode before, JsonNode after) {
    if (!Objects.equals(before, after)) {
      json.putObject(name).<ObjectNode>set("before", before).set("after", after);
    }
  }

  private static JsonNode text(@Nullable String text) {
    return text == null ? NullNode.getInstance() : JSON.textNode(text);
  }

  private static JsonNode days(StoredStream.Values values) {
    return values.retentionDays() == null
        ? NullNode.getInstance()
        : JSON.numberNode(values.retentionDays().intValue());
  }

  private static JsonNode seconds(StoredStream.Values values) {
    return values.window() == null
        ? NullNode.getInstance()
        : JSON.numberNode(values.window().toSeconds());
  }

  private static JsonNode ids(@Nullable Set<UUID> ids) {
    if (ids == null) {
      return NullNode.getInstance();
    }
    var array = JSON.arrayNode();
    ids.stream().sorted().forEach(id -> array.add(id.toString()));
    return array;
  }
}
