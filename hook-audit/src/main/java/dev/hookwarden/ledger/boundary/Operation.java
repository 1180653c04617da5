package dev.hookwarden.ledger.boundary;

/** What was done to a record. */
public enum Operation {
  /** The whole value was written. */
  PUT,
  /** A part of the value was changed. */
  PATCH,
  /** The record was removed. */
  DELETE
}
