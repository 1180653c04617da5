package dev.hookwarden.undo.boundary;

import dev.hookwarden.ledger.boundary.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an undo does to one record.
 *
 * @param position the record's position in the plan, from 1
 * @param collection its collection
 * @param key its key
 * @param state what the plan found
 * @param changes how many changes of the record are undone
 * @param current its value when it was planned, as JSON text; {@code null} if it did not exist
 * @param restored its value before those changes; {@code null} if it did not exist
 * @param merged what merging makes of it; {@code null} if that is not possible
 * @param later who else has changed it since; {@code null} if nobody did
 * @param answer what to do about that; {@code null} if nobody has answered
 */
public record ItemView(
    int position,
    String collection,
    String key,
    ItemState state,
    int changes,
    @Nullable String current,
    @Nullable String restored,
    @Nullable String merged,
    @Nullable Later later,
    @Nullable Answer answer) {
  /**
   * Changes by others.
   *
   * @param count how many
   * @param last where the last of them came from
   * @param value the value that it gave the record; {@code null} if it removed it
   * @param at when it was made
   */
  public record Later(int count, Origin last, @Nullable String value, Instant at) {}
}
