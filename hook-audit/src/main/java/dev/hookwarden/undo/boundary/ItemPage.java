package dev.hookwarden.undo.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what an undo does to records, in the order of their positions.
 *
 * @param items the records; fewer than were asked for if their values are large together
 * @param next the position after which the list goes on; {@code null} if it ends here
 */
public record ItemPage(List<ItemView> items, @Nullable Integer next) {
  /** Copies. */
  public ItemPage {
    items = List.copyOf(items);
  }
}
