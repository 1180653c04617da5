package dev.hookwarden.api.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.stream.boundary.StreamSettingsView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a stream.
 *
 * @param stream its name
 * @param schema the JSON Schema of what comes in
 * @param retentionDays after how many days events are removed
 * @param senders who alone may send
 * @param windowSeconds how long the same is not taken in twice
 * @param revision rises with every change
 * @param changedBy who changed it last
 * @param changedAt when
 */
@Schema(
    name = "StreamSettings",
    description = "What holds for a stream. Where nothing is set, all is null and revision 0.")
public record StreamSettingsJson(
    @Schema(examples = "orders") String stream,
    @Schema(
            nullable = true,
            implementation = Object.class,
            description = "A JSON Schema for the data of events from outside. Null: any data.")
        @Nullable JsonNode schema,
    @Schema(nullable = true, description = "Null: as long as runs.")
        @Nullable Integer retentionDays,
    @Schema(
            nullable = true,
            description = "Who alone may send, nobody if empty. Null: whoever has the right.")
        @Nullable List<SenderJson> senders,
    @Schema(
            nullable = true,
            description =
                "How long the same is not taken in twice. Null: as long as the server is"
                    + " configured for.")
        @Nullable Long windowSeconds,
    @Schema(description = "Rises with every change; the ETag.") long revision,
    @Schema(nullable = true) @Nullable String changedBy,
    @Schema(nullable = true) @Nullable Instant changedAt) {
  /** Shows what holds. */
  public static StreamSettingsJson from(StreamSettingsView view) {
    StreamSettingsView.Change change = view.change();
    Duration window = view.window();
    return new StreamSettingsJson(
        view.name(),
        view.schema(),
        view.retentionDays(),
        view.senders() == null ? null : view.senders().stream().map(SenderJson::from).toList(),
        window == null ? null : window.toSeconds(),
        view.revision(),
        change == null ? null : change.by(),
        change == null ? null : change.at());
  }
}
