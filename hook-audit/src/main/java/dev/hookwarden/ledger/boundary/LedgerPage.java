package dev.hookwarden.ledger.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a record's changes, newest first.
 *
 * @param entries the changes; fewer than were asked for if they are large together
 * @param next the number below which the list goes on; {@code null} if it ends here
 */
public record LedgerPage(List<LedgerView> entries, @Nullable Long next) {
  /** Copies. */
  public LedgerPage {
    entries = List.copyOf(entries);
  }
}
