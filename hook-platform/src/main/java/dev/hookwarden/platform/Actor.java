package dev.hookwarden.platform;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Who acts: a person, the holder of an API key, or the system itself.
 *
 * @param workspace the workspace that everything they do belongs to
 * @param id the account's or the key's id; the workspace's id for the system
 * @param name what people call them
 * @param role what they may do
 */
public record Actor(UUID workspace, UUID id, String name, Role role) implements Serializable {
  /** Validates. */
  public Actor {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
  }

  /** Who acts in a workspace when nobody does. */
  public static Actor system(UUID workspace) {
    return new Actor(workspace, workspace, "system", Role.ADMINISTRATOR);
  }
}
