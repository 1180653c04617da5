package dev.hookwarden.worker.jail;

import java.util.Locale;

/**
 * What the probe found out about one layer of the jail.
 *
 * @param name as the server's configuration names it, such as {@code no-network}
 * @param state whether it holds
 * @param detail what was tried and seen, one line
 */
record Layer(String name, State state, String detail) {
  /** Whether a layer holds. */
  enum State {
    /** In force, and proven from inside. */
    ACTIVE,
    /** Could be in force and is not. */
    MISSING,
    /** This machine does not offer it. */
    UNAVAILABLE
  }

  static Layer of(String name, boolean holds, String detail) {
    return new Layer(name, holds ? State.ACTIVE : State.MISSING, detail);
  }

  /** The line that the server and the doctor read. */
  String line() {
    return "layer=%s state=%s detail=%s"
        .formatted(name, state.name().toLowerCase(Locale.ROOT), detail);
  }
}
