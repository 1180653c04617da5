package dev.hookwarden.access.boundary;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Role;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as a recipient.
 *
 * @param id the account's id
 * @param name the name to log in with
 * @param hasEntered whether they have been in the workspace, and were not only added by somebody
 * @param mailAddress the address that they have confirmed; {@code null} if they have not
 */
public record Person(UUID id, String name, boolean hasEntered, @Nullable String mailAddress) {
  /** Who acts when they do something in a workspace that only they can do. */
  public Actor actorIn(UUID workspace) {
    return new Actor(workspace, id, name, Role.MEMBER);
  }

  /** The address that they have confirmed. */
  public Optional<String> mail() {
    return Optional.ofNullable(mailAddress);
  }
}
