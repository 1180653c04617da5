package dev.hookwarden.ledger.boundary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record.
 *
 * @param origin where it came from
 * @param collection the record's collection
 * @param key the record's key
 * @param operation what was done
 * @param before the whole value before, as JSON text; {@code null} if there was none
 * @param after the whole value after, as JSON text; {@code null} if there is none
 */
public record Change(
    Origin origin,
    String collection,
    String key,
    Operation operation,
    @Nullable String before,
    @Nullable String after) {
  /** Validates. */
  public Change {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(operation, "operation");
    if (operation.isRemoval() != (after == null)) {
      throw new IllegalArgumentException("the value after does not fit the operation");
    }
  }
}
