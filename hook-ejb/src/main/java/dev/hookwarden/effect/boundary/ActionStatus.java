package dev.hookwarden.effect.boundary;

/** Where an action is in its life. */
public enum ActionStatus {
  /** Waits to be allowed. */
  HELD
}
