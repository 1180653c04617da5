package dev.hookwarden.undo.boundary;

import java.util.List;
import java.util.UUID;

/** Knows what runs did to people and the outside, which no undo takes back. */
public interface Deeds {
  /**
   * Something that a run did or waits to do.
   *
   * @param id its id
   * @param run the run
   * @param hook the run's hook
   * @param version the run's version
   * @param kind what it is, in a word
   * @param target to whom or what; at most 256 characters
   * @param status where it is, in a word
   * @param proposal what a person can do about it; at most 1,000 characters
   */
  record Deed(
      UUID id,
      UUID run,
      String hook,
      int version,
      String kind,
      String target,
      String status,
      String proposal) {}

  /**
   * What some runs did, in the order of its ids. Called in a transaction.
   *
   * @param workspace the workspace
   * @param runs the runs
   * @param after only with an id above this
   * @param limit the most
   */
  List<Deed> deedsOf(UUID workspace, RunSet runs, UUID after, int limit);
}
