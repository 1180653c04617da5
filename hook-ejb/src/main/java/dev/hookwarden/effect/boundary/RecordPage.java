package dev.hookwarden.effect.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of records in the order of their keys.
 *
 * @param records the records; a search by a field may have found fewer than were asked for, or
 *     none, although {@code next} leads on
 * @param next the key after which the list goes on; {@code null} if it ends here
 */
public record RecordPage(List<RecordView> records, @Nullable String next) {
  /** Copies. */
  public RecordPage {
    records = List.copyOf(records);
  }
}
