package dev.hookwarden.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Which records of a collection a {@code find} wants. The worker applies the same filter to a run's
 * own unwritten changes that the host applies to stored records.
 *
 * @param collection the collection
 * @param keyPrefix the keys' beginning; empty for all
 * @param where field paths with dots and the values they must equal, at most 10 of at most 4,096
 *     characters; numbers are compared by value
 * @param after the key after which to begin; empty for the first
 * @param limit the most records to answer, 1 to {@link #MAX_LIMIT}
 */
public record RecordFilter(
    String collection, String keyPrefix, Map<String, JsonNode> where, String after, int limit) {
  /** The most records of one answer. */
  public static final int MAX_LIMIT = 1_000;

  private static final int MAX_CONDITIONS = 10;
  private static final int MAX_CONDITION_CHARS = 4_096;

  /** Validates and copies. */
  public RecordFilter {
    Capability.of(Capability.Kind.RECORDS_READ, collection);
    where = where == null ? Map.of() : Map.copyOf(where);
    keyPrefix = keyPrefix == null ? "" : keyPrefix;
    after = after == null ? "" : after;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
    }
    if (where.size() > MAX_CONDITIONS) {
      throw new IllegalArgumentException("at most " + MAX_CONDITIONS + " conditions");
    }
    if (keyPrefix.length() > RecordKey.MAX_KEY_CHARS || after.length() > RecordKey.MAX_KEY_CHARS) {
      throw new IllegalArgumentException("keyPrefix and after have at most 256 characters");
    }
    if (where.entrySet().stream().anyMatch(RecordFilter::isTooLong)) {
      throw new IllegalArgumentException(
          "a condition has at most %,d characters".formatted(MAX_CONDITION_CHARS));
    }
  }

  /** Whether a record is wanted, the limit aside. */
  public boolean matches(String key, JsonNode value) {
    return key.startsWith(keyPrefix)
        && key.compareTo(after) > 0
        && where.entrySet().stream()
            .allMatch(condition -> equal(at(value, condition.getKey()), condition.getValue()));
  }

  private static boolean isTooLong(Map.Entry<String, JsonNode> condition) {
    return condition.getKey().length() + condition.getValue().toString().length()
        > MAX_CONDITION_CHARS;
  }

  private static JsonNode at(JsonNode value, String path) {
    JsonNode node = value;
    for (String field : path.split("\\.", -1)) {
      node = node.path(field);
    }
    return node;
  }

  private static boolean equal(JsonNode left, JsonNode right) {
    return left.equals(RecordFilter::compareNumbers, right);
  }

  private static int compareNumbers(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue());
    }
    return left.equals(right) ? 0 : 1;
  }
}
