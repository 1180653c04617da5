package dev.hookwarden.undo.boundary;

import java.time.Instant;
import java.util.UUID;

/** Which changes are to be undone. */
public sealed interface UndoScope {
  /**
   * What a run changed.
   *
   * @param run the run's id
   */
  record Run(UUID run) implements UndoScope {}

  /**
   * What a run changed, and all runs that it caused.
   *
   * @param run the id of the first run
   */
  record Tree(UUID run) implements UndoScope {}

  /**
   * What a version of a hook changed.
   *
   * @param hook the hook's name
   * @param version the version's number
   */
  record Version(String hook, int version) implements UndoScope {}

  /**
   * What a hook changed in a time, whichever its version.
   *
   * @param hook the hook's name
   * @param from the beginning
   * @param to the end; what happens at this moment does not belong to it any more
   */
  record Window(String hook, Instant from, Instant to) implements UndoScope {}

  /**
   * Everything that changed one record after one of its changes.
   *
   * @param collection the record's collection
   * @param key the record's key
   * @param entry the number of the last change that stays; 0 for none
   */
  record Record(String collection, String key, long entry) implements UndoScope {}

  /**
   * Everything that changed one record after a moment.
   *
   * @param collection the record's collection
   * @param key the record's key
   * @param moment the moment
   */
  record Moment(String collection, String key, Instant moment) implements UndoScope {}

  /**
   * What an undo changed.
   *
   * @param undo the undo's id
   */
  record Undo(UUID undo) implements UndoScope {}
}
