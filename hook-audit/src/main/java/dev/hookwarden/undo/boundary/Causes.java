package dev.hookwarden.undo.boundary;

import java.util.List;
import java.util.UUID;

/** Knows which runs caused which. Implemented by the feature that starts runs. */
public interface Causes {
  /**
   * A run that another caused, by an event that it emitted.
   *
   * @param run its id
   * @param hook its hook's name
   * @param version its version's number
   */
  record Caused(UUID run, String hook, int version) {}

  /**
   * The runs that some runs caused directly, in the order of their ids. Called in a transaction.
   *
   * @param workspace the workspace
   * @param causes the runs that caused them
   * @param after only runs with an id above this
   * @param limit the most runs
   */
  List<Caused> causedBy(UUID workspace, RunSet causes, UUID after, int limit);
}
