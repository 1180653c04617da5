package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is still to be decided.
 *
 * @param id its id here
 * @param stream the stream; {@code null} for a direct invocation
 * @param type the CloudEvents type
 * @param json the CloudEvent
 * @param depth 0 for an event from outside, one more for each hook that it came through
 * @param root the event from outside that it comes from; itself if it comes from there
 * @param stored whether it has a row already
 */
public record Arrival(
    UUID id,
    @Nullable String stream,
    String type,
    ObjectNode json,
    int depth,
    UUID root,
    boolean stored) {
  /** One from outside, which has no row yet. */
  public static Arrival fromOutside(
      UUID id, @Nullable String stream, String type, ObjectNode json) {
    return new Arrival(id, stream, type, json, 0, id, false);
  }

  /** What it is about; empty if it does not say. */
  String subject() {
    return json.path("subject").asText("");
  }
}
