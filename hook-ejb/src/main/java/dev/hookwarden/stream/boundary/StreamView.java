package dev.hookwarden.stream.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A stream in short.
 *
 * @param name its name
 * @param isSet whether something is set for it; a stream without needs not be known
 * @param hasSchema whether what comes in has to fit a schema
 * @param retentionDays after how many days events are removed; {@code null} for the workspace's
 * @param senders how many alone may send; {@code null} for whoever has the right to
 * @param windowSeconds how long the same is not taken in twice; {@code null} for the server's
 * @param change the last change; {@code null} if nothing is set
 */
public record StreamView(
    String name,
    boolean isSet,
    boolean hasSchema,
    @Nullable Integer retentionDays,
    @Nullable Integer senders,
    @Nullable Long windowSeconds,
    StreamSettingsView.@Nullable Change change) {
  /** A stream that nobody has set anything for. */
  public static StreamView plain(String name) {
    return new StreamView(name, false, false, null, null, null, null);
  }
}
