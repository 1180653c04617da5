package dev.hookwarden.audit.boundary;

import dev.hookwarden.audit.control.AuditSearch;
import dev.hookwarden.audit.entity.AuditEntry;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** What was written into the log of the actor's workspace. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditTrail {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private CurrentActor actor;

  /** For the container. */
  public AuditTrail() {}

  /** Creates the bean. */
  @Inject
  public AuditTrail(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * A page of entries, newest first. For a text or an actor, one call looks at no more than the
   * latest {@link AuditSearch#MOST_SEARCHED} entries that meet the other conditions.
   *
   * @param before only entries with an id below this
   * @param limit the most entries
   */
  @Requires(Permission.AUDIT_READ)
  public AuditPage entries(AuditFilter filter, UUID before, int limit) {
    return new AuditSearch(entities, actor.get().workspace(), filter).page(before, limit);
  }

  /**
   * One entry.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if the workspace has none with this
   *     id
   */
  @Requires(Permission.AUDIT_READ)
  public AuditEntryView entry(UUID id) {
    return Optional.ofNullable(entities.find(AuditEntry.class, id))
        .map(AuditEntry::view)
        .filter(found -> found.workspace().equals(actor.get().workspace()))
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no such audit entry"));
  }
}
