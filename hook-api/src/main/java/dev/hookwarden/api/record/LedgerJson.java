package dev.hookwarden.api.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Origin;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of a record.
 *
 * @param sequence its number; rises in the order of the record's changes
 * @param run the run that made it
 * @param hook the run's hook
 * @param version the run's version
 * @param ordinal the effect's position in the run
 * @param operation what was done
 * @param before the whole value before; {@code null} if there was none
 * @param after the whole value after; {@code null} if there is none
 * @param at when
 */
@Schema(name = "LedgerEntry", description = "One change of a record, with its values around it.")
public record LedgerJson(
    long sequence,
    UUID run,
    String hook,
    int version,
    int ordinal,
    @Schema(enumeration = {"put", "patch", "delete"}) String operation,
    @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode before,
    @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode after,
    Instant at) {
  /** Shows an entry. */
  public static LedgerJson from(LedgerView view) {
    Change change = view.change();
    Origin origin = change.origin();
    return new LedgerJson(
        view.sequence(),
        origin.run(),
        origin.hook(),
        origin.version(),
        origin.ordinal(),
        change.operation().name().toLowerCase(Locale.ROOT),
        JsonText.readNullable(change.before()),
        JsonText.readNullable(change.after()),
        view.at());
  }
}
