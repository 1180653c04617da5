package dev.hookwarden.api.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.stream.boundary.NewStreamSettings;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to hold for a stream; what is absent or null is as for a stream without settings.
 *
 * @param schema a JSON Schema
 * @param retentionDays after how many days events are removed
 * @param senders ids or names of who alone may send
 * @param windowSeconds how long the same is not taken in twice
 */
@Schema(
    name = "StreamSettingsRequest",
    description = "All that is to hold for a stream. What is absent or null is not set.")
public record StreamSettingsRequest(
    @Schema(
            nullable = true,
            implementation = Object.class,
            description =
                "At most 64 KiB, of draft 2020-12, 2019-09 or 7. References within it only;"
                    + " regular expressions of RE2.",
            examples = "{\"type\": \"object\", \"required\": [\"id\"]}")
        Optional<JsonNode> schema,
    @Schema(
            nullable = true,
            implementation = Integer.class,
            minimum = "1",
            description = "At most the days of the workspace.")
        Optional<Long> retentionDays,
    @Schema(
            nullable = true,
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "Ids or names of keys and people, at most 100; none for nobody.")
        Optional<List<String>> senders,
    @Schema(
            nullable = true,
            implementation = Integer.class,
            minimum = "1",
            maximum = "2592000",
            description = "At most 30 days.")
        Optional<Long> windowSeconds) {
  NewStreamSettings settings() {
    return new NewStreamSettings(
        schema.filter(json -> !json.isNull()).orElse(null),
        retentionDays.orElse(null),
        senders.orElse(null),
        windowSeconds.orElse(null));
  }
}
