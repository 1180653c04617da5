package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.CheckpointView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the server signed.
 *
 * @param size how many entries the log had
 * @param root the root of their tree
 * @param note the signed note
 * @param sealedAt when
 */
@Schema(name = "AuditCheckpoint", description = "What the server has signed about the log.")
public record CheckpointJson(
    long size,
    @Schema(description = "The root of the tree of all entries (RFC 6962), in hexadecimal.")
        String root,
    @Schema(description = "A checkpoint as the C2SP defines it: a text and its signature.")
        String note,
    Instant sealedAt) {
  /** Shows a checkpoint. */
  public static CheckpointJson from(CheckpointView view) {
    return new CheckpointJson(view.size(), view.root(), view.note(), view.sealedAt());
  }
}
