package dev.hookwarden.api.record;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Origin;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of a record. Its values are written as they are stored, which takes less memory.
 *
 * @param sequence its number; rises in the order of the record's changes
 * @param previous the number of the record's change before; {@code null} if there is none
 * @param run the run that made it; {@code null} for an undo
 * @param event the event that the run worked on
 * @param hook the run's hook
 * @param version the run's version
 * @param undo the undo that made it; {@code null} for a run
 * @param by who had the undo executed
 * @param ordinal the position in the run or the undo
 * @param operation what was done
 * @param before the whole value before, as JSON text; {@code null} if there was none
 * @param after the whole value after, as JSON text; {@code null} if there is none
 * @param at when
 */
@Schema(name = "LedgerEntry", description = "One change of a record, with its values around it.")
public record LedgerJson(
    long sequence,
    @Schema(nullable = true, description = "The record's change before.") @Nullable Long previous,
    @Schema(nullable = true, description = "The run that made it; null for an undo.")
        @Nullable UUID run,
    @Schema(nullable = true, description = "The event that the run worked on.")
        @Nullable UUID event,
    @Schema(nullable = true) @Nullable String hook,
    @Schema(nullable = true) @Nullable Integer version,
    @Schema(nullable = true, description = "The undo that made it; null for a run.")
        @Nullable UUID undo,
    @Schema(nullable = true, description = "Who had the undo executed.") @Nullable String by,
    @Schema(description = "The position in the run or the undo.") int ordinal,
    @Schema(enumeration = {"put", "patch", "delete", "restore", "merge", "remove"})
        String operation,
    @Schema(implementation = Object.class, nullable = true) @JsonRawValue @Nullable String before,
    @Schema(implementation = Object.class, nullable = true) @JsonRawValue @Nullable String after,
    Instant at) {
  /** Shows an entry. */
  public static LedgerJson from(LedgerView view) {
    Change change = view.change();
    Origin.Run run = change.origin() instanceof Origin.Run made ? made : null;
    Origin.Undo undo = change.origin() instanceof Origin.Undo made ? made : null;
    return new LedgerJson(
        view.sequence(),
        view.previous(),
        run == null ? null : run.run(),
        run == null ? null : run.event(),
        run == null ? null : run.hook(),
        run == null ? null : run.version(),
        undo == null ? null : undo.undo(),
        undo == null ? null : undo.author(),
        change.origin().ordinal(),
        change.operation().name().toLowerCase(Locale.ROOT),
        change.before(),
        change.after(),
        view.at());
  }
}
