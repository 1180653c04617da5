package dev.hookwarden.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the example hooks have to make of deliveries, written down a second time and without a look
 * at their code's structure: from their documentation.
 */
final class WebhookModel {
  private final Map<Address, ObjectNode> present = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();

  /** Where a record is. */
  record Address(String collection, String key) implements Comparable<Address> {
    @Override
    public int compareTo(Address other) {
      return (collection + " " + key).compareTo(other.collection + " " + other.key);
    }
  }

  /** One expected entry of the ledger. */
  record Change(
      String collection,
      String key,
      String operation,
      @Nullable ObjectNode before,
      @Nullable ObjectNode after) {}

  /** What the answer to one delivery has to say. */
  record Expected(String type, JsonNode data, List<String> hooks) {}

  /**
   * Takes in a delivery.
   *
   * @param event the value of the header X-GitHub-Event
   * @param time the time of the event as the server set it
   */
  Expected receive(String event, JsonNode delivery, String time) {
    String action = delivery.path("action").asText();
    String type = "com.github." + event + (action.isEmpty() ? "" : "." + action);
    return switch (event) {
      case "issues" ->
          new Expected(type, IssueRouting.routed((ObjectNode) delivery), List.of("label-issues"));
      case "pull_request", "pull_request_review" -> {
        new PullRequestBoard(this).receive(delivery, time);
        yield new Expected(type, delivery, List.of("open-pull-requests"));
      }
      case "push", "release" -> {
        new ReleaseNotes(this).receive(delivery);
        yield new Expected(type, delivery, List.of("release-notes"));
      }
      default -> new Expected(type, delivery, List.of());
    };
  }

  List<Change> changes() {
    return changes;
  }

  List<Address> addresses() {
    return changes.stream()
        .map(change -> new Address(change.collection(), change.key()))
        .distinct()
        .toList();
  }

  /** The expected entries of one record, oldest first. */
  List<Change> history(Address address) {
    return changes.stream()
        .filter(change -> new Address(change.collection(), change.key()).equals(address))
        .toList();
  }

  Map<String, JsonNode> records(String collection) {
    Map<String, JsonNode> found = new TreeMap<>();
    present.forEach(
        (address, value) -> {
          if (address.collection().equals(collection)) {
            found.put(address.key(), value);
          }
        });
    return found;
  }

  @Nullable ObjectNode get(String collection, String key) {
    ObjectNode value = present.get(new Address(collection, key));
    return value == null ? null : value.deepCopy();
  }

  void put(String collection, String key, ObjectNode value) {
    ObjectNode before = present.put(new Address(collection, key), value.deepCopy());
    changes.add(new Change(collection, key, "put", before, value.deepCopy()));
  }

  void delete(String collection, String key) {
    ObjectNode before = present.remove(new Address(collection, key));
    if (before != null) {
      changes.add(new Change(collection, key, "delete", before, null));
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
