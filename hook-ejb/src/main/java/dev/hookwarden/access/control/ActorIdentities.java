package dev.hookwarden.access.control;

import dev.hookwarden.undo.boundary.Identities;
import jakarta.enterprise.context.Dependent;
import java.util.UUID;

/** Tells actors apart by their accounts and keys: each is an identity of its own. */
@Dependent
public class ActorIdentities implements Identities {
  @Override
  public boolean areOne(UUID one, UUID other) {
    return one.equals(other);
  }
}
