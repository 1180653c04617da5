package dev.hookwarden.stream.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What to try.
 *
 * @param schema the schema; {@code null} for that which holds
 * @param sample the data to try it on; {@code null} for stored events
 * @param last how many of the latest stored events to try it on, if there is no sample
 */
public record SchemaTrial(@Nullable JsonNode schema, @Nullable JsonNode sample, int last) {
  /** How many events it is tried on where nothing is said. */
  public static final int DEFAULT_LAST = 20;

  /** The most events that it is tried on. */
  public static final int MAX_LAST = 100;

  /**
   * Validates.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public SchemaTrial {
    if (last < 1 || last > MAX_LAST) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "last: a whole number from 1 to " + MAX_LAST);
    }
  }
}
