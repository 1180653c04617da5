package dev.hookwarden.api.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.effect.boundary.RecordView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record.
 *
 * @param collection its collection
 * @param key its key
 * @param value its value
 * @param revision rises with every change
 * @param updatedAt when it got this value
 */
@Schema(name = "Record", description = "A value that hooks keep.")
public record RecordJson(
    @Schema(examples = "issues") String collection,
    @Schema(examples = "octo/repo#42") String key,
    @Schema(implementation = Object.class) JsonNode value,
    @Schema(description = "Rises with every change.") long revision,
    Instant updatedAt) {
  /** Shows a record. */
  public static RecordJson from(RecordView view) {
    return new RecordJson(
        view.collection(),
        view.key(),
        JsonText.read(view.value()),
        view.revision(),
        view.updatedAt());
  }
}
