package dev.hookwarden.api.undo;

import dev.hookwarden.undo.boundary.Deeds;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a run did or wants to do to people and the outside, which an undo does not take back.
 *
 * @param id the action's id
 * @param run the run
 * @param hook its hook
 * @param version its hook's version
 * @param kind what it is
 * @param target to whom
 * @param status where it is
 * @param proposal what a person can do about it
 */
@Schema(name = "Irreversible", description = "An action, which an undo does not take back.")
public record DeedJson(
    UUID id,
    UUID run,
    String hook,
    int version,
    String kind,
    String target,
    String status,
    @Schema(description = "What a person can do about it.") String proposal) {
  /** Shows an action. */
  public static DeedJson from(Deeds.Deed view) {
    return new DeedJson(
        view.id(),
        view.run(),
        view.hook(),
        view.version(),
        view.kind(),
        view.target(),
        view.status(),
        view.proposal());
  }
}
