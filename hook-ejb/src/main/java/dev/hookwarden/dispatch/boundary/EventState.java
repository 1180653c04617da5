package dev.hookwarden.dispatch.boundary;

/** What became of an event. */
public enum EventState {
  /** Stored, not yet decided. */
  RECEIVED,
  /** The {@code before} hooks let it pass. */
  ACCEPTED,
  /** A {@code before} hook rejected it or failed. */
  REFUSED
}
