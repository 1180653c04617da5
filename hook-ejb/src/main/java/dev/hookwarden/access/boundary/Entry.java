package dev.hookwarden.access.boundary;

import java.time.Duration;

/** What came of an attempt to log in or to change a password. */
public sealed interface Entry {
  /**
   * It went well.
   *
   * @param session the session to begin or to go on with
   */
  record Granted(ConsoleSession session) implements Entry {}

  /** Name or password are wrong; which of them is not told. */
  record Refused() implements Entry {}

  /**
   * There were too many failures; the password was not looked at.
   *
   * @param pause time until the next attempt
   */
  record Blocked(Duration pause) implements Entry {}

  /** The password is right, but the person is a member of no workspace. */
  record Homeless() implements Entry {}
}
