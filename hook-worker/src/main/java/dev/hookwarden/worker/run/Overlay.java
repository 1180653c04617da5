package dev.hookwarden.worker.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.hookwarden.protocol.MergePatch;
import dev.hookwarden.protocol.RecordFilter;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run has written and nobody else can see yet, laid over what the host has stored, so that
 * the run reads its own writes.
 */
final class Overlay {
  /** Asks the host. */
  @FunctionalInterface
  interface Source {
    /** Answers a query; JSON {@code null} for an absent record. */
    JsonNode read(RecordQuery query) throws Refusal;
  }

  private sealed interface Change {
    /** The whole value is known. */
    record Whole(JsonNode value) implements Change {}

    /** The record is gone. */
    record Gone() implements Change {}

    /** Patches of a record that was never read. */
    record Patched(List<JsonNode> patches) implements Change {}
  }

  private final Source source;
  private final Map<RecordKey, Change> changes = new LinkedHashMap<>();

  Overlay(Source source) {
    this.source = source;
  }

  void put(RecordKey record, JsonNode value) {
    changes.put(record, new Change.Whole(value));
  }

  void delete(RecordKey record) {
    changes.put(record, new Change.Gone());
  }

  void patch(RecordKey record, JsonNode patch) {
    Change present = changes.get(record);
    changes.put(
        record,
        switch (present) {
          case null -> new Change.Patched(List.of(patch));
          case Change.Gone() -> new Change.Whole(MergePatch.apply(null, patch));
          case Change.Whole(JsonNode value) -> new Change.Whole(MergePatch.apply(value, patch));
          case Change.Patched(List<JsonNode> patches) -> {
            List<JsonNode> longer = new ArrayList<>(patches);
            longer.add(patch);
            yield new Change.Patched(List.copyOf(longer));
          }
        });
  }

  /** The record as the run sees it; JSON {@code null} if it is absent. */
  JsonNode get(RecordKey record) throws Refusal {
    Change change = changes.get(record);
    return change == null
        ? source.read(new RecordQuery.Get(record))
        : present(record, change).orElse(NullNode.getInstance());
  }

  /** The wanted records as the run sees them, in the order of their keys. */
  ArrayNode find(RecordFilter filter) throws Refusal {
    List<RecordKey> touched =
        changes.keySet().stream()
            .filter(record -> record.collection().equals(filter.collection()))
            .toList();
    int asked = Math.min(RecordFilter.MAX_LIMIT, filter.limit() + touched.size());
    JsonNode stored =
        source.read(
            new RecordQuery.Find(
                new RecordFilter(
                    filter.collection(),
                    filter.keyPrefix(),
                    filter.where(),
                    filter.after(),
                    asked)));
    TreeMap<String, JsonNode> merged = new TreeMap<>();
    stored.forEach(item -> merged.put(item.path("key").asText(), item.path("value")));
    // Beyond the last stored record of a full answer, only the host knows what comes next.
    String horizon = stored.size() < asked ? null : merged.lastKey();
    for (RecordKey record : touched) {
      merged.remove(record.key());
      if (horizon == null || record.key().compareTo(horizon) <= 0) {
        present(record, changes.get(record))
            .filter(value -> filter.matches(record.key(), value))
            .ifPresent(value -> merged.put(record.key(), value));
      }
    }
    return array(merged, filter.limit());
  }

  private Optional<JsonNode> present(RecordKey record, Change change) throws Refusal {
    return switch (change) {
      case Change.Gone() -> Optional.empty();
      case Change.Whole(JsonNode value) -> Optional.of(value);
      case Change.Patched(List<JsonNode> patches) -> {
        JsonNode value = source.read(new RecordQuery.Get(record));
        for (JsonNode patch : patches) {
          value = MergePatch.apply(value, patch);
        }
        changes.put(record, new Change.Whole(value));
        yield Optional.of(value);
      }
    };
  }

  private static ArrayNode array(TreeMap<String, JsonNode> records, int limit) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    records.forEach(
        (key, value) -> {
          if (array.size() < limit) {
            array.addObject().put("key", key).set("value", value);
          }
        });
    return array;
  }
}
