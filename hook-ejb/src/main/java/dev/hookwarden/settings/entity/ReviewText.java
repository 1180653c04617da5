package dev.hookwarden.settings.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import java.util.Set;
import java.util.TreeSet;

/** A review policy as a column holds it: a JSON object of what differs from the default. */
final class ReviewText {
  private ReviewText() {}

  static String write(ReviewPolicy policy) {
    ReviewPolicy otherwise = ReviewPolicy.DEFAULT;
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (policy.automaticApproval() != otherwise.automaticApproval()) {
      json.put("automaticApproval", policy.automaticApproval());
    }
    if (policy.claimMinutes() != otherwise.claimMinutes()) {
      json.put("claimMinutes", policy.claimMinutes());
    }
    if (!policy.suspendAt().equals(otherwise.suspendAt())) {
      new TreeSet<>(policy.suspendAt()).forEach(json.putArray("suspendAt")::add);
    }
    if (policy.alarmsPerHour() != otherwise.alarmsPerHour()) {
      json.put("alarmsPerHour", policy.alarmsPerHour());
    }
    if (policy.heldActionsPerHour() != otherwise.heldActionsPerHour()) {
      json.put("heldActionsPerHour", policy.heldActionsPerHour());
    }
    return json.toString();
  }

  static ReviewPolicy read(String text) {
    ReviewPolicy otherwise = ReviewPolicy.DEFAULT;
    try {
      JsonNode json = Json.parse(text);
      return new ReviewPolicy(
          json.path("automaticApproval").asBoolean(otherwise.automaticApproval()),
          json.path("claimMinutes").asLong(otherwise.claimMinutes()),
          json.has("suspendAt") ? names(json.path("suspendAt")) : otherwise.suspendAt(),
          json.path("alarmsPerHour").asLong(otherwise.alarmsPerHour()),
          json.path("heldActionsPerHour").asLong(otherwise.heldActionsPerHour()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored settings are not readable", e);
    }
  }

  private static Set<String> names(JsonNode array) {
    Set<String> names = new TreeSet<>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }
}
