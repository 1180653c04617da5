package dev.hookwarden.review.control;

import dev.hookwarden.consent.boundary.Approvers;
import dev.hookwarden.library.boundary.VersionKey;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Tells people who are asked for something who let the version run that asks. */
@Dependent
public class VersionApprovers implements Approvers {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Override
  public Optional<String> of(VersionKey version) {
    return entities
        .createQuery(
            "select a.approver from StoredApproval a where a.workspace = :workspace"
                + " and a.hook = :hook and a.number = :number order by a.id desc",
            String.class)
        .setParameter("workspace", version.workspace())
        .setParameter("hook", version.hook())
        .setParameter("number", version.number())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
