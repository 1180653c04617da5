package dev.hookwarden.stream.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to hold for a stream; nothing of it has been checked.
 *
 * @param schema a JSON Schema, of draft 2020-12 if it does not say otherwise; {@code null} for any
 *     data
 * @param retentionDays after how many days events are removed; {@code null} for the workspace's
 * @param senders ids or names of the keys and people who alone may send, none for nobody; {@code
 *     null} for whoever has the right to
 * @param windowSeconds how long the same is not taken in twice; {@code null} for the server's
 */
public record NewStreamSettings(
    @Nullable JsonNode schema,
    @Nullable Long retentionDays,
    @Nullable List<String> senders,
    @Nullable Long windowSeconds) {
  /** The longest time in which the same is not taken in twice: 30 days. */
  public static final long MAX_WINDOW_SECONDS = 30L * 24 * 60 * 60;

  /** The most senders that are named. */
  public static final int MAX_SENDERS = 100;

  /** Copies. */
  public NewStreamSettings {
    senders = senders == null ? null : List.copyOf(senders);
  }
}
