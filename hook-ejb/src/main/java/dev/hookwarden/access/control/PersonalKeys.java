package dev.hookwarden.access.control;

import dev.hookwarden.access.entity.ApiKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Finds the keys that people made for themselves. */
@Dependent
public class PersonalKeys {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public PersonalKeys(Clock clock) {
    this.clock = clock;
  }

  /** The keys of a person in a workspace that are not revoked, in the order of their making. */
  public List<ApiKey> of(UUID workspace, UUID person) {
    return entities
        .createQuery(
            "select k from ApiKey k where k.workspace = :workspace and k.person = :person"
                + " and k.revokedAt is null order by k.id",
            ApiKey.class)
        .setParameter("workspace", workspace)
        .setParameter("person", person)
        .getResultList();
  }

  /** Ends all keys of a person in a workspace, in the caller's transaction. */
  public void revokeAll(UUID workspace, UUID person) {
    of(workspace, person).forEach(key -> key.revoke(clock.instant()));
  }
}
