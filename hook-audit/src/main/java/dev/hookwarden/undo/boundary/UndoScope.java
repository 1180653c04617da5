package dev.hookwarden.undo.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Instant;
import java.util.UUID;

/**
 * Which changes are to be undone. Makers throw {@link HookwardenException} with {@link
 * Problem#INVALID_REQUEST} for what can't be.
 */
public sealed interface UndoScope {
  /** The most characters of the name of a hook or a collection. */
  int MAX_NAME_CHARS = 63;

  /** The most characters of a record's key. */
  int MAX_KEY_CHARS = 256;

  /** The beginning of the year 10000, which databases and ISO 8601 write otherwise. */
  long END_OF_TIME_SECONDS = 253_402_300_800L;

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
  record Version(String hook, int version) implements UndoScope {
    /** Validates. */
    public Version {
      requireText("hook", hook, MAX_NAME_CHARS);
      require(version > 0, "version: from 1 on");
    }
  }

  /**
   * What a hook changed in a time, whichever its version.
   *
   * @param hook the hook's name
   * @param from the beginning
   * @param to the end; what happens at this moment does not belong to it any more
   */
  record Window(String hook, Instant from, Instant to) implements UndoScope {
    /** Validates. */
    public Window {
      requireText("hook", hook, MAX_NAME_CHARS);
      requireTime("from", from);
      requireTime("to", to);
    }
  }

  /**
   * Everything that changed one record after one of its changes.
   *
   * @param collection the record's collection
   * @param key the record's key
   * @param entry the number of the last change that stays; 0 for none
   */
  record Record(String collection, String key, long entry) implements UndoScope {
    /** Validates. */
    public Record {
      requireText("collection", collection, MAX_NAME_CHARS);
      requireText("key", key, MAX_KEY_CHARS);
      require(entry >= 0, "entry: from 0 on");
    }
  }

  /**
   * Everything that changed one record after a moment.
   *
   * @param collection the record's collection
   * @param key the record's key
   * @param moment the moment
   */
  record Moment(String collection, String key, Instant moment) implements UndoScope {
    /** Validates. */
    public Moment {
      requireText("collection", collection, MAX_NAME_CHARS);
      requireText("key", key, MAX_KEY_CHARS);
      requireTime("moment", moment);
    }
  }

  /**
   * What an undo changed.
   *
   * @param undo the undo's id
   */
  record Undo(UUID undo) implements UndoScope {}

  private static void requireText(String name, String text, int mostChars) {
    require(
        !text.isEmpty() && text.length() <= mostChars && text.indexOf('\0') < 0,
        name + ": 1 to " + mostChars + " characters, no NUL");
  }

  private static void requireTime(String name, Instant time) {
    require(
        !time.isBefore(Instant.EPOCH) && time.isBefore(Instant.ofEpochSecond(END_OF_TIME_SECONDS)),
        name + ": a time from 1970 to 9999");
  }

  private static void require(boolean possible, String otherwise) {
    if (!possible) {
      throw new HookwardenException(Problem.INVALID_REQUEST, otherwise);
    }
  }
}
