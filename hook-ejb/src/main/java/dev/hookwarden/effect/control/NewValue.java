package dev.hookwarden.effect.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.MergePatch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an effect makes of a record's value. */
public final class NewValue {
  /** The most bytes of a record's value as JSON text. */
  private static final int MAX_VALUE_BYTES = 1024 * 1024;

  private NewValue() {}

  /**
   * The value after an effect.
   *
   * @param before the value before as JSON text; {@code null} if there is no record
   * @return JSON text; {@code null} if there is no record any more
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE}
   */
  public static @Nullable String of(Effect.RecordChange change, @Nullable String before) {
    return switch (change) {
      case Effect.Put put -> bounded(change, put.value());
      case Effect.Patch patch ->
          bounded(change, MergePatch.apply(before == null ? null : parse(before), patch.patch()));
      case Effect.Delete _ -> null;
    };
  }

  /** The JSON of a stored value. */
  static JsonNode parse(String content) {
    try {
      return Json.parseStored(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record is not readable", e);
    }
  }

  private static String bounded(Effect.RecordChange change, JsonNode value) {
    return text(value)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.PAYLOAD_TOO_LARGE,
                    "a record of '%s' would become larger than 1 MiB"
                        .formatted(change.record().collection())));
  }

  /** The text of a value; empty if it is too large for a record. */
  static Optional<String> text(JsonNode value) {
    return Optional.of(Json.write(value))
        .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= MAX_VALUE_BYTES);
  }
}
