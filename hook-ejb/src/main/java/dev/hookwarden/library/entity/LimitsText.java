package dev.hookwarden.library.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.settings.boundary.Limit;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Limits as a column holds them: a JSON object of numbers by {@link Limit#memberName()}. */
final class LimitsText {
  private static final TypeReference<Map<String, Long>> NUMBERS = new TypeReference<>() {};

  private LimitsText() {}

  static String write(Map<Limit, Long> limits) {
    Map<String, Long> numbers = new TreeMap<>();
    limits.forEach((limit, value) -> numbers.put(limit.memberName(), value));
    return Json.write(numbers);
  }

  static Map<Limit, Long> read(@Nullable String text) {
    if (text == null || text.equals("{}")) {
      return Map.of();
    }
    try {
      Map<Limit, Long> limits = new EnumMap<>(Limit.class);
      Map<String, Long> numbers = Json.mapper().readValue(text, NUMBERS);
      for (Limit limit : Limit.values()) {
        Long value = numbers.get(limit.memberName());
        if (value != null) {
          limits.put(limit, value);
        }
      }
      return limits;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored limits are not readable", e);
    }
  }
}
