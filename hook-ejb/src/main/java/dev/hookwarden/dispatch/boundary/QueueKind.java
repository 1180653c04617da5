package dev.hookwarden.dispatch.boundary;

import java.util.Locale;

/** What a row of the queue waits for. */
public enum QueueKind {
  /** An event that a hook emitted has to go through the {@code before} hooks of its stream. */
  PASS,
  /** A hook is to run on an accepted event. */
  AFTER,
  /** A hook is to run because its time has come. */
  SCHEDULE;

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
