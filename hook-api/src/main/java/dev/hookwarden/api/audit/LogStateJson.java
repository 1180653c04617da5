package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.LogState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is sealed.
 *
 * @param verifierKey the key to check notes with
 * @param checkpoint the last checkpoint
 * @param waiting entries that wait to be sealed
 */
@Schema(name = "AuditLogState", description = "How far the log is sealed, and by which key.")
public record LogStateJson(
    @Schema(description = "The public key to check notes with, as the C2SP writes it.")
        String verifierKey,
    @Schema(nullable = true, description = "Null until something was sealed.")
        @Nullable CheckpointJson checkpoint,
    @Schema(description = "How many entries wait to be sealed.") long waiting) {
  /** Shows a state. */
  public static LogStateJson from(LogState state) {
    return new LogStateJson(
        state.verifierKey(),
        state.checkpoint() == null ? null : CheckpointJson.from(state.checkpoint()),
        state.waiting());
  }
}
