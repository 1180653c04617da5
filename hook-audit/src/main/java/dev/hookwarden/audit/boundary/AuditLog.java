package dev.hookwarden.audit.boundary;

import dev.hookwarden.audit.entity.AuditEntry;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** The log of facts. */
@Stateless
public class AuditLog {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private Clock clock;
  private Ids ids;

  /** For the container. */
  public AuditLog() {}

  /** Creates the bean. */
  @Inject
  public AuditLog(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Writes one fact in the transaction in which it becomes true.
   *
   * @param actor who did it
   * @param action what, such as {@code version.activated}; at most 40 characters
   * @param subject to what, such as {@code hook/label-issues/3}; at most 200 characters
   * @param detail a JSON object with what else is worth keeping; no secret
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(Actor actor, String action, String subject, String detail) {
    entities.persist(new AuditEntry(ids.next(), actor, action, subject, detail, clock.instant()));
  }
}
