package dev.hookwarden.run.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records as they were when they were read. What was not read then does not exist. */
public final class RecordSnapshot implements RecordReader {
  private final TreeMap<RecordKey, JsonNode> values =
      new TreeMap<>(Comparator.comparing(RecordKey::collection).thenComparing(RecordKey::key));

  /**
   * One record of a snapshot.
   *
   * @param collection its collection
   * @param key its key
   * @param value its value
   */
  public record Entry(String collection, String key, JsonNode value) {}

  /** Creates a snapshot. */
  public RecordSnapshot(Map<RecordKey, JsonNode> records) {
    values.putAll(records);
  }

  /** Creates a snapshot of entries. */
  public RecordSnapshot(Collection<Entry> entries) {
    entries.forEach(
        entry -> values.put(new RecordKey(entry.collection(), entry.key()), entry.value()));
  }

  /** The value of a record; empty if it does not exist here. */
  public Optional<JsonNode> value(RecordKey record) {
    return Optional.ofNullable(values.get(record));
  }

  /** Everything in it, in the order of collections and keys. */
  public List<Entry> entries() {
    return values.entrySet().stream()
        .map(
            entry -> new Entry(entry.getKey().collection(), entry.getKey().key(), entry.getValue()))
        .toList();
  }

  @Override
  public JsonNode read(RecordQuery query) {
    return switch (query) {
      case RecordQuery.Get(RecordKey record) ->
          value(record).orElseGet(JsonNodeFactory.instance::nullNode);
      case RecordQuery.Find(RecordFilter filter) -> {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        values.entrySet().stream()
            .filter(entry -> entry.getKey().collection().equals(filter.collection()))
            .filter(entry -> filter.matches(entry.getKey().key(), entry.getValue()))
            .limit(filter.limit())
            .forEach(
                entry ->
                    answer
                        .addObject()
                        .put("key", entry.getKey().key())
                        .set("value", entry.getValue()));
        yield answer;
      }
    };
  }
}
