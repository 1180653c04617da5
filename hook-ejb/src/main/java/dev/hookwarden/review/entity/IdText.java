package dev.hookwarden.review.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.protocol.Json;
import java.util.Set;
import java.util.TreeSet;

/** Ids as a column holds them: a JSON array. */
final class IdText {
  private static final TypeReference<TreeSet<String>> IDS = new TypeReference<>() {};

  private IdText() {}

  static String write(Set<String> ids) {
    return Json.write(new TreeSet<>(ids));
  }

  static Set<String> read(String text) {
    try {
      return Json.mapper().readValue(text, IDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored ids are not readable", e);
    }
  }
}
