package dev.hookwarden.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Json;
import org.jspecify.annotations.Nullable;

/** Turns stored JSON text into what is written into an answer. */
public final class JsonText {
  private JsonText() {}

  /** The value of a text that was checked before it was stored. */
  public static JsonNode read(String stored) {
    try {
      return Json.parseStored(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored text is not JSON", e);
    }
  }

  /** The same; {@code null} stays {@code null}. */
  public static @Nullable JsonNode readNullable(@Nullable String stored) {
    return stored == null ? null : read(stored);
  }
}
