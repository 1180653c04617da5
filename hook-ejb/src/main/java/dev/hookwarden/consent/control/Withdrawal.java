package dev.hookwarden.consent.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.entity.Consent;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Ends consents, in the caller's transaction. What is collected under them is refused here; what is
 * queued is asked about again when its turn comes.
 */
@Dependent
public class Withdrawal {
  private static final int PAGE = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final ConsentBook consents;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Withdrawal(ConsentBook consents, AuditLog auditLog, Clock clock) {
    this.consents = consents;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** Ends one consent; nothing happens if it has ended. */
  public void of(Actor by, Consent consent) {
    if (consents.end(by, consent)) {
      refuseCollected(by, consent);
    }
  }

  /**
   * Ends all consents that stand for a hook.
   *
   * @return how many
   */
  public int ofAll(Actor by, String hook) {
    int ended = 0;
    while (true) {
      List<Consent> page = consents.ofHook(by.workspace(), hook, PAGE);
      if (page.isEmpty()) {
        break;
      }
      page.forEach(consent -> of(by, consent));
      entities.flush();
      ended += page.size();
    }
    auditLog.record(
        by, "consents.withdrawn", "hook/" + hook, Json.write(Map.of("consents", ended)));
    return ended;
  }

  private void refuseCollected(Actor by, Consent consent) {
    entities
        .createQuery(
            "update StoredAction a set a.status = :refused, a.reason = :reason,"
                + " a.settledBy = :who, a.settledAt = :now, a.lockVersion = a.lockVersion + 1"
                + " where a.recipient = :person and a.workspace = :workspace"
                + " and a.status = :collected and a.hook = :hook and a.kind = :kind"
                + " and a.purpose = :purpose and a.basis = :basis")
        .setParameter("refused", ActionStatus.REFUSED)
        .setParameter("reason", ActionReason.WITHDRAWN)
        .setParameter("who", by.name())
        .setParameter("now", clock.instant())
        .setParameter("person", consent.person())
        .setParameter("workspace", consent.workspace())
        .setParameter("collected", ActionStatus.COLLECTED)
        .setParameter("hook", consent.matter().hook())
        .setParameter("kind", consent.matter().kind())
        .setParameter("purpose", consent.matter().purpose())
        .setParameter("basis", Basis.STANDING_CONSENT)
        .executeUpdate();
  }
}
