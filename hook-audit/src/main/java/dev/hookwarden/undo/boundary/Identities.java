package dev.hookwarden.undo.boundary;

import java.util.UUID;

/** Knows which actors are one person. Implemented by the feature that knows accounts and keys. */
public interface Identities {
  /**
   * Whether two actors count as one, who can't confirm what the other has planned.
   *
   * @param one the id of an account or a key
   * @param other the id of an account or a key
   */
  boolean areOne(UUID one, UUID other);
}
