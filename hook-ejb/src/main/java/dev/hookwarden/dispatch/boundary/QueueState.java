package dev.hookwarden.dispatch.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a row of the queue is. One that has ended well has none: the row goes with its run. */
public enum QueueState {
  /** Waits for its turn. */
  WAITING,
  /** A server executes it and holds a lease. */
  RUNNING,
  /** Given up; waits for somebody to replay or discard it. */
  DEAD;

  /** The state with a name. */
  public static Optional<QueueState> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
