package dev.hookwarden.audit.boundary;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, newest first.
 *
 * @param entries the entries; fewer than were asked for if they are large together. A search that
 *     looks at each entry may have found fewer, too, or none, although {@code next} leads on
 * @param next the id below which the list goes on; {@code null} if it ends here
 */
public record AuditPage(List<AuditEntryView> entries, @Nullable UUID next) {
  /** Copies. */
  public AuditPage {
    entries = List.copyOf(entries);
  }
}
