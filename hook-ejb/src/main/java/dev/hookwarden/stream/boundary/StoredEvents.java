package dev.hookwarden.stream.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this feature has to know of events that are stored. Whoever stores them, answers. */
public interface StoredEvents {
  /**
   * An event that came from outside.
   *
   * @param id its id
   * @param receivedAt when it came in
   * @param data its data as it came in; {@code null} if it has none
   */
  record Stored(UUID id, Instant receivedAt, @Nullable JsonNode data) {}

  /**
   * The latest events of a stream that came from outside, newest first.
   *
   * @param limit the most
   */
  List<Stored> latest(UUID workspace, String stream, int limit);

  /**
   * The names of streams that have events, in their order.
   *
   * @param after only names above this
   * @param limit the most
   */
  List<String> streams(UUID workspace, String after, int limit);
}
