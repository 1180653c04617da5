package dev.hookwarden.api.undo;

import dev.hookwarden.undo.boundary.FollowUp;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run that was caused by the runs of an undo.
 *
 * @param run its id
 * @param hook its hook
 * @param version its hook's version
 * @param depth how far from the undo's runs
 */
@Schema(name = "FollowUp", description = "A run that was caused by the runs of an undo.")
public record FollowUpJson(
    UUID run,
    String hook,
    int version,
    @Schema(description = "1 if one of the undo's runs caused it, 2 if one of those did.")
        int depth) {
  /** Shows a run. */
  public static FollowUpJson from(FollowUp view) {
    return new FollowUpJson(view.run(), view.hook(), view.version(), view.depth());
  }
}
