package dev.hookwarden.access.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session of the console remembers: who and where. What they may do is read anew for each
 * request.
 *
 * @param account the person
 * @param workspace the workspace that they look at
 * @param epoch the account's session number at log-in; the session ends when it rises
 * @param since when the person logged in
 * @param vouched whether a provider of identities vouched for the person, and no password was asked
 */
public record ConsoleSession(
    UUID account, UUID workspace, int epoch, Instant since, boolean vouched)
    implements Serializable {
  /** The same session in another workspace; whether that is allowed is checked at its next use. */
  public ConsoleSession in(UUID other) {
    return new ConsoleSession(account, other, epoch, since, vouched);
  }
}
