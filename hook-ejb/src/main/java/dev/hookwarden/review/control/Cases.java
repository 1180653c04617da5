package dev.hookwarden.review.control;

import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.entity.ReviewCase;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Finds where the decisions about versions are. */
@Dependent
public class Cases {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  /** The case of a version; empty if nobody ever had to decide about it. */
  public Optional<ReviewCase> find(UUID version) {
    return Optional.ofNullable(entities.find(ReviewCase.class, version));
  }

  /**
   * The case of a version, which nobody else can change until the transaction ends. Decisions about
   * one version come one after the other by this.
   */
  public ReviewCase locked(VersionSubject subject) {
    ReviewCase found =
        entities.find(ReviewCase.class, subject.id(), LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
      return found;
    }
    ReviewCase made = new ReviewCase(subject);
    entities.persist(made);
    entities.flush();
    return made;
  }

  /** Takes older versions of a hook out of the queue that nobody has begun to read. */
  public void supersede(VersionSubject latest) {
    entities
        .createQuery(
            "select c from ReviewCase c where c.workspace = :workspace and c.hook = :hook"
                + " and c.number < :number and c.waiting = true and c.superseded = false"
                + " and c.suspended = false and c.claimedBy is null and c.cause = :submitted",
            ReviewCase.class)
        .setParameter("workspace", latest.key().workspace())
        .setParameter("hook", latest.key().hook())
        .setParameter("number", latest.key().number())
        .setParameter("submitted", QueueCause.SUBMITTED)
        .getResultList()
        .forEach(ReviewCase::supersede);
  }
}
