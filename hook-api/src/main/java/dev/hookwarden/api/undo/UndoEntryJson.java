package dev.hookwarden.api.undo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.ItemView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an undo does to one record.
 *
 * @param position the record's position
 * @param collection its collection
 * @param key its key
 * @param state what the plan found
 * @param changes how many of its changes are undone
 * @param exists whether it existed when it was planned
 * @param current its value then
 * @param existed whether it existed before the undone changes
 * @param restored its value before them
 * @param mergeable whether merging is possible
 * @param merged what merging makes of it
 * @param later who else has changed it since
 * @param answer what to do about that
 */
@Schema(name = "UndoEntry", description = "What an undo does to one record.")
public record UndoEntryJson(
    @Schema(description = "The record's position in the plan, from 1.") int position,
    String collection,
    String key,
    @Schema(enumeration = {"clean", "changed", "gone", "same"}) String state,
    @Schema(description = "How many changes of the record are undone.") int changes,
    @Schema(description = "Whether the record existed when this was planned.") boolean exists,
    @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode current,
    @Schema(description = "Whether it existed before the undone changes.") boolean existed,
    @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode restored,
    boolean mergeable,
    @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode merged,
    @Schema(nullable = true, description = "Changes by others; null if there are none.")
        @Nullable LaterJson later,
    @Schema(
            nullable = true,
            enumeration = {"keep", "overwrite", "merge"})
        @Nullable String answer) {
  /** Shows a record of a plan. */
  public static UndoEntryJson from(ItemView view) {
    Answer answer = view.answer();
    return new UndoEntryJson(
        view.position(),
        view.collection(),
        view.key(),
        view.state().wireName(),
        view.changes(),
        view.current() != null,
        JsonText.readNullable(view.current()),
        view.restored() != null,
        JsonText.readNullable(view.restored()),
        view.merged() != null,
        JsonText.readNullable(view.merged()),
        view.later() == null ? null : LaterJson.from(view.later()),
        answer == null ? null : answer.wireName());
  }

  /**
   * Changes by others.
   *
   * @param count how many
   * @param by who made the last of them
   * @param run the run that made it
   * @param undo the undo that made it
   * @param value the value that it gave the record
   * @param at when
   */
  @Schema(name = "LaterChanges", description = "Changes of a record by others, with the last one.")
  public record LaterJson(
      int count,
      @Schema(description = "The hook and its version, or who had an undo executed.") String by,
      @Schema(nullable = true) @Nullable UUID run,
      @Schema(nullable = true) @Nullable UUID undo,
      @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode value,
      Instant at) {
    static LaterJson from(ItemView.Later later) {
      return new LaterJson(
          later.count(),
          later.last().author(),
          later.last() instanceof Origin.Run made ? made.run() : null,
          later.last() instanceof Origin.Undo made ? made.undo() : null,
          JsonText.readNullable(later.value()),
          later.at());
    }
  }
}
