package dev.hookwarden.audit.boundary;

import dev.hookwarden.audit.control.NewEntry;
import dev.hookwarden.audit.control.Policies;
import dev.hookwarden.audit.entity.AuditEntry;
import dev.hookwarden.audit.entity.PendingEntry;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentRequest;
import dev.hookwarden.platform.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** The log of facts. */
@Stateless
public class AuditLog {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private Policies policies;
  private Clock clock;
  private Ids ids;

  /** For the container. */
  public AuditLog() {}

  /** Creates the bean. */
  @Inject
  public AuditLog(Policies policies, Clock clock, Ids ids) {
    this.policies = policies;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Writes one fact in the transaction in which it becomes true, with the request that it comes
   * from. The workspace's policy decides what of the detail is stored.
   *
   * @param actor who did it
   * @param action what, such as {@code version.activated}; at most 40 characters
   * @param subject to what, such as {@code hook/label-issues/3}; at most 200 characters
   * @param detail a JSON object with what else is worth keeping; no secret
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(Actor actor, String action, String subject, String detail) {
    UUID id = ids.next();
    String kept = policies.of(actor.workspace()).redaction().apply(detail);
    entities.persist(
        new AuditEntry(
            new NewEntry(actor, action, subject, kept)
                .at(clock.instant(), id, CurrentRequest.get().orElse(null))));
    entities.persist(new PendingEntry(id, actor.workspace()));
  }
}
