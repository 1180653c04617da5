package dev.hookwarden.library.boundary;

/** Where a version is in its life. */
public enum VersionState {
  /** Handed in and compiled. */
  SUBMITTED,
  /** Runs on events. */
  ACTIVE,
  /** Was active. */
  RETIRED
}
