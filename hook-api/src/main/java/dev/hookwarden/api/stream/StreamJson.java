package dev.hookwarden.api.stream;

import dev.hookwarden.stream.boundary.StreamSettingsView;
import dev.hookwarden.stream.boundary.StreamView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stream in short.
 *
 * @param name its name
 * @param set whether something is set for it
 * @param schema whether what comes in has to fit a schema
 * @param retentionDays after how many days events are removed
 * @param senders how many alone may send
 * @param windowSeconds how long the same is not taken in twice
 * @param changedBy who changed the settings last
 * @param changedAt when
 */
@Schema(name = "Stream", description = "A stream that has events, or settings, or both.")
public record StreamJson(
    @Schema(examples = "orders") String name,
    @Schema(description = "Whether something is set for it.") boolean set,
    @Schema(description = "Whether what comes in has to fit a schema.") boolean schema,
    @Schema(nullable = true, description = "Null: as long as runs.")
        @Nullable Integer retentionDays,
    @Schema(nullable = true, description = "How many alone may send. Null: whoever has the right.")
        @Nullable Integer senders,
    @Schema(nullable = true, description = "Null: as long as the server is configured for.")
        @Nullable Long windowSeconds,
    @Schema(nullable = true) @Nullable String changedBy,
    @Schema(nullable = true) @Nullable Instant changedAt) {
  /** Shows a stream. */
  public static StreamJson from(StreamView view) {
    StreamSettingsView.Change change = view.change();
    return new StreamJson(
        view.name(),
        view.isSet(),
        view.hasSchema(),
        view.retentionDays(),
        view.senders(),
        view.windowSeconds(),
        change == null ? null : change.by(),
        change == null ? null : change.at());
  }
}
