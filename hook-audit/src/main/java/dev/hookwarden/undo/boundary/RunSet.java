package dev.hookwarden.undo.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Some runs of a workspace. */
public sealed interface RunSet {
  /**
   * Runs by their ids.
   *
   * @param runs at most some hundreds
   */
  record Listed(List<UUID> runs) implements RunSet {
    /** Copies. */
    public Listed {
      runs = List.copyOf(runs);
    }
  }

  /**
   * The runs of a version.
   *
   * @param hook the hook's name
   * @param version the version's number
   */
  record OfVersion(String hook, int version) implements RunSet {}

  /**
   * The runs of a hook in a time.
   *
   * @param hook the hook's name
   * @param from the beginning
   * @param to the end, which does not belong to it
   */
  record OfWindow(String hook, Instant from, Instant to) implements RunSet {}
}
