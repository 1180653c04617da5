package dev.hookwarden.api.hook;

import dev.hookwarden.library.boundary.DraftView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A saved draft.
 *
 * @param hook the hook's name
 * @param language as far as it is chosen
 * @param source what is written
 * @param manifest JSON or not
 * @param message why, so far
 * @param basedOn the latest version when it was begun, 0 for none
 * @param savedBy who saved it last
 * @param savedAt when
 * @param revision changes with each save
 */
@Schema(
    name = "SavedDraft",
    description = "What is being written for a hook; nothing of it has to be right yet.")
public record DraftJson(
    @Schema(examples = "label-issues") String hook,
    String language,
    String source,
    @Schema(description = "Text, since it need not be JSON yet.") String manifest,
    String message,
    @Schema(description = "The latest version when it was begun, 0 for none.") int basedOn,
    String savedBy,
    Instant savedAt,
    @Schema(description = "The ETag is this in quotation marks.") long revision) {
  /** Shows a draft. */
  public static DraftJson from(DraftView view) {
    return new DraftJson(
        view.hook(),
        view.text().language(),
        view.text().source(),
        view.text().manifest(),
        view.text().message(),
        view.text().basedOn(),
        view.savedBy(),
        view.savedAt(),
        view.revision());
  }
}
