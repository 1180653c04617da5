package dev.hookwarden.effect.boundary;

/** The kinds of action. */
public enum ActionKind {
  /** Notify a member. */
  NOTIFY,
  /** Mail a member. */
  EMAIL,
  /** Call a registered destination. */
  CALL
}
