package dev.hookwarden.ledger.boundary;

/** What was done to a record. */
public enum Operation {
  /** The whole value was written. */
  PUT,
  /** A part of the value was changed. */
  PATCH,
  /** The record was removed. */
  DELETE,
  /** An undo wrote the value of before. */
  RESTORE,
  /** An undo took changes back and left those of others. */
  MERGE,
  /** An undo removed a record that was not there before. */
  REMOVE;

  /** Whether there is no value after it. */
  public boolean isRemoval() {
    return switch (this) {
      case DELETE, REMOVE -> true;
      case PUT, PATCH, RESTORE, MERGE -> false;
    };
  }
}
