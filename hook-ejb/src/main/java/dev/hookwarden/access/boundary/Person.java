package dev.hookwarden.access.boundary;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as a recipient.
 *
 * @param id the account's id
 * @param name the name to log in with
 * @param mailAddress the address that they have confirmed; {@code null} if they have not
 */
public record Person(UUID id, String name, @Nullable String mailAddress) {
  /** The address that they have confirmed. */
  public Optional<String> mail() {
    return Optional.ofNullable(mailAddress);
  }
}
