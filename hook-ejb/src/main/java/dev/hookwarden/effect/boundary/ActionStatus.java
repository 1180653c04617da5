package dev.hookwarden.effect.boundary;

/** Where an action is in its life. */
public enum ActionStatus {
  /** Waits to be allowed. */
  HELD;

  /** Whether nothing can happen to it any more. */
  public boolean isSettled() {
    return switch (this) {
      case HELD -> false;
    };
  }
}
