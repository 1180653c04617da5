package dev.hookwarden.access.boundary;

import java.util.Optional;

/**
 * A member, and the password that was made for them.
 *
 * @param person the member
 * @param password shown this once, to be changed at the first log-in; empty if they keep the one
 *     they have
 */
public record NewPassword(PersonView person, Optional<String> password) {
  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "NewPassword[" + person + "]";
  }
}
