package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.InclusionView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an entry is part of the log.
 *
 * @param entry the entry's id
 * @param position its place, from 0
 * @param hash the entry's own hash
 * @param path the hashes to the root
 * @param checkpoint what was signed
 */
@Schema(name = "InclusionProof", description = "That an entry is part of the log (RFC 6962).")
public record InclusionJson(
    UUID entry,
    @Schema(description = "Its place in the log, from 0.") long position,
    @Schema(description = "The entry's own hash; its 32 bytes are the data of the leaf.")
        String hash,
    @Schema(description = "The hashes from the leaf to the root, from below, in hexadecimal.")
        List<String> path,
    CheckpointJson checkpoint) {
  /** Shows a proof. */
  public static InclusionJson from(InclusionView view) {
    return new InclusionJson(
        view.entry(),
        view.position(),
        view.hash(),
        view.path(),
        CheckpointJson.from(view.checkpoint()));
  }
}
