package dev.hookwarden.dispatch.boundary;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of runs, newest first.
 *
 * @param runs the runs; fewer than were asked for if they are large together. A search for a text
 *     may have found fewer, too, or none, although {@code next} leads on
 * @param next the id below which the list goes on; {@code null} if it ends here
 */
public record RunPage(List<RunView> runs, @Nullable UUID next) {
  /** Copies. */
  public RunPage {
    runs = List.copyOf(runs);
  }
}
