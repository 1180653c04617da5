package dev.hookwarden.access.control;

import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.ApiKey;
import dev.hookwarden.platform.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds who a key belongs to. */
@Stateless
public class KeyStore {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Clock clock;
  private Members members;

  /** For the container. */
  public KeyStore() {}

  /** Creates the bean. */
  @Inject
  public KeyStore(Clock clock, Members members) {
    this.clock = clock;
    this.members = members;
  }

  /**
   * Finds the holder of a usable key and notes the use.
   *
   * @param keyHash the key's SHA-256 in hex
   */
  public Optional<Actor> holderOf(String keyHash) {
    Instant now = clock.instant();
    return entities
        .createQuery("select k from ApiKey k where k.hash = :hash", ApiKey.class)
        .setParameter("hash", keyHash)
        .getResultStream()
        .filter(key -> key.isUsable(now))
        .findFirst()
        .flatMap(key -> holder(key).map(actor -> noteUse(key, actor, now)));
  }

  /** A person's key ends with the membership. */
  private Optional<Actor> holder(ApiKey key) {
    UUID person = key.person();
    if (person == null) {
      return Optional.of(key.actor());
    }
    return members
        .find(key.workspace(), person)
        .map(membership -> key.actorFor(entities.find(Account.class, person)));
  }

  // A bulk update past the lock version: two requests at once must not fail over a time stamp.
  private Actor noteUse(ApiKey key, Actor actor, Instant now) {
    if (key.isUseWorthNoting(now)) {
      entities
          .createQuery("update ApiKey k set k.lastUsedAt = :now where k.id = :id")
          .setParameter("now", now)
          .setParameter("id", key.view().id())
          .executeUpdate();
    }
    return actor;
  }
}
