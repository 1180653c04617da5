package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.Lifecycle;
import dev.hookwarden.library.control.Shelf;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a review finds out of versions and does to them, in the caller's transaction. Its callers
 * have checked the actor's permission.
 */
@Stateless
public class VersionDecisions {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Shelf shelf;
  private Lifecycle lifecycle;

  /** For the container. */
  public VersionDecisions() {}

  /** Creates the bean. */
  @Inject
  public VersionDecisions(Shelf shelf, Lifecycle lifecycle) {
    this.shelf = shelf;
    this.lifecycle = lifecycle;
  }

  /**
   * A version.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public VersionSubject subject(VersionKey key) {
    return Shelf.subject(find(key));
  }

  /**
   * A version as it is at this moment, for whoever has waited for a lock.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public VersionSubject present(VersionKey key) {
    HookVersion version = find(key);
    entities.refresh(version);
    return Shelf.subject(version);
  }

  /** Of the other versions of the same hook with an approval, the one that was approved last. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<VersionSubject> lastApproved(VersionKey key) {
    return entities
        .createQuery(
            "select v from HookVersion v where v.hook.workspace = :workspace"
                + " and v.hook.name = :hook and v.number <> :number and v.approval is not null"
                + " order by v.approvedAt desc, v.number desc",
            HookVersion.class)
        .setParameter("workspace", key.workspace())
        .setParameter("hook", key.hook())
        .setParameter("number", key.number())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Shelf::subject);
  }

  /**
   * Versions that run, or may be put into service, in the order of their ids.
   *
   * @param state {@link VersionState#ACTIVE}, say
   * @param after only versions with an id above this
   * @param limit the most versions; each holds its source
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<VersionSubject> inState(UUID workspace, VersionState state, UUID after, int limit) {
    return entities
        .createQuery(
            "select v from HookVersion v where v.hook.workspace = :workspace and v.state = :state"
                + " and v.id > :after order by v.id",
            HookVersion.class)
        .setParameter("workspace", workspace)
        .setParameter("state", state)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(Shelf::subject)
        .toList();
  }

  /**
   * Moves a version on. One that runs and does not after the step stops at once.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#WRONG_STATE}
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public VersionSubject move(VersionKey key, VersionStep step) {
    HookVersion version = find(key);
    lifecycle.move(version, step);
    return Shelf.subject(version);
  }

  /**
   * Gives a version the permission to run. One that runs has the new limits from the next run on.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#WRONG_STATE};
   *     with {@link Problem#PRECONDITION_FAILED} if the grant is for another hash
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public VersionSubject approve(VersionKey key, VersionStep step, Grant grant) {
    HookVersion version = find(key);
    lifecycle.approve(version, step, grant);
    return Shelf.subject(version);
  }

  private HookVersion find(VersionKey key) {
    return shelf.version(key.workspace(), key.hook(), key.number());
  }
}
