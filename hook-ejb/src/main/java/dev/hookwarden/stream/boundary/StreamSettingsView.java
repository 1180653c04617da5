package dev.hookwarden.stream.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.access.boundary.ActorName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a stream. Where nobody has set anything, everything is {@code null} and the
 * revision is 0.
 *
 * @param name the stream
 * @param schema the JSON Schema of what comes in; {@code null} for any data
 * @param retentionDays after how many days its events, and the runs on them, are removed; {@code
 *     null} for the workspace's
 * @param senders who alone may send; {@code null} for whoever has the right to
 * @param window how long the same is not taken in twice; {@code null} for the server's
 * @param revision rises with every change
 * @param change the last change; {@code null} if nothing is set
 */
public record StreamSettingsView(
    String name,
    @Nullable JsonNode schema,
    @Nullable Integer retentionDays,
    @Nullable List<ActorName> senders,
    @Nullable Duration window,
    long revision,
    @Nullable Change change) {
  /** Copies. */
  public StreamSettingsView {
    senders = senders == null ? null : List.copyOf(senders);
  }

  /** What holds for a stream that nobody has set anything for. */
  public static StreamSettingsView none(String name) {
    return new StreamSettingsView(name, null, null, null, null, 0, null);
  }

  /**
   * A change.
   *
   * @param by who made it
   * @param at when
   */
  public record Change(String by, Instant at) {}
}
