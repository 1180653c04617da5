package dev.hookwarden.access.control;

import dev.hookwarden.access.entity.ApiKey;
import dev.hookwarden.undo.boundary.Identities;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells actors apart: an account and the keys that it made are one, and so are a key and the keys
 * that it made. Two keys that somebody else made are two.
 */
@Dependent
public class ActorIdentities implements Identities {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Override
  public boolean areOne(UUID one, UUID other) {
    return lineOf(one).contains(other) || lineOf(other).contains(one);
  }

  private Set<UUID> lineOf(UUID actor) {
    Set<UUID> line = new HashSet<>();
    @Nullable UUID next = actor;
    while (next != null && line.add(next)) {
      ApiKey key = entities.find(ApiKey.class, next);
      next = key == null ? null : key.maker();
    }
    return line;
  }
}
