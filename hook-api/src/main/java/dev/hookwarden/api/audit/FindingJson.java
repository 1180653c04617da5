package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.FindingView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that is wrong.
 *
 * @param kind what
 * @param position where
 * @param entry which entry
 * @param detail in words
 */
@Schema(name = "AuditFinding", description = "The first thing that is wrong with the log.")
public record FindingJson(
    @Schema(enumeration = {"changed", "removed", "inserted", "reordered", "unsigned"}) String kind,
    @Schema(nullable = true, description = "Where in the log, from 0; null for what is not part.")
        @Nullable Long position,
    @Schema(nullable = true, description = "The entry's id, as far as anything says it.")
        @Nullable UUID entry,
    String detail) {
  /** Shows a finding. */
  public static FindingJson from(FindingView view) {
    return new FindingJson(view.kind().wireName(), view.position(), view.entry(), view.detail());
  }
}
