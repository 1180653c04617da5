package dev.hookwarden.effect.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field-wise three-way merge of JSON values: takes what either side changed of their common base.
 * Objects are merged member by member, at every depth; arrays and all other values are one whole.
 */
public final class ThreeWayMerge {
  private ThreeWayMerge() {}

  /**
   * Merges; no argument is changed.
   *
   * @param base what both sides began with
   * @param ours the one side
   * @param theirs the other side
   * @return empty if both changed the same field to different values
   */
  public static Optional<JsonNode> of(JsonNode base, JsonNode ours, JsonNode theirs) {
    Merged merged = merge(base, ours, theirs);
    return merged == null ? Optional.empty() : Optional.ofNullable(merged.value());
  }

  /**
   * What became of a field.
   *
   * @param value its value; {@code null} if it is not there any more
   */
  private record Merged(@Nullable JsonNode value) {}

  /** {@code null} if the sides overlap. */
  private static @Nullable Merged merge(
      @Nullable JsonNode base, @Nullable JsonNode ours, @Nullable JsonNode theirs) {
    if (same(ours, theirs) || same(base, ours)) {
      return new Merged(theirs);
    }
    if (same(base, theirs)) {
      return new Merged(ours);
    }
    return base instanceof ObjectNode from
            && ours instanceof ObjectNode left
            && theirs instanceof ObjectNode right
        ? mergeMembers(from, left, right)
        : null;
  }

  private static @Nullable Merged mergeMembers(
      ObjectNode base, ObjectNode ours, ObjectNode theirs) {
    ObjectNode all = theirs.objectNode();
    Set<String> names = new LinkedHashSet<>();
    theirs.fieldNames().forEachRemaining(names::add);
    ours.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      Merged member = merge(base.get(name), ours.get(name), theirs.get(name));
      if (member == null) {
        return null;
      }
      if (member.value() != null) {
        all.set(name, member.value().deepCopy());
      }
    }
    return new Merged(all);
  }

  private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    return one == null ? other == null : one.equals(other);
  }
}
