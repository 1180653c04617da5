package dev.hookwarden.undo.boundary;

import dev.hookwarden.ledger.boundary.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes records back. Implemented by the feature that stores them. */
public interface Reverser {
  /**
   * The address of a record.
   *
   * @param collection its collection
   * @param key its key
   */
  record Address(String collection, String key) {}

  /**
   * Locks records until the end of the caller's transaction, in the order in which everybody does.
   *
   * @param workspace the workspace
   * @param addresses which, at most some hundreds
   * @return the numbers of the ledger entries that gave those that exist their present values
   */
  Map<Address, Long> lock(UUID workspace, Collection<Address> addresses);

  /**
   * Writes changes, each with its ledger entry, in the caller's transaction, which has locked their
   * records. The values are written as they are, byte by byte.
   */
  void write(List<Change> changes);

  /**
   * Takes one change of a value back and keeps what others have changed since.
   *
   * @param before the value before the change to take back, as JSON text
   * @param after the value after it
   * @param present the value now
   * @return JSON text; empty if both changed the same field, or the value would be too large
   */
  Optional<String> merge(String before, String after, String present);
}
