package dev.hookwarden.audit.boundary;

import dev.hookwarden.audit.control.Policies;
import dev.hookwarden.audit.control.Redaction;
import dev.hookwarden.audit.entity.StoredPolicy;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.KeptForSeconds;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit log of the actor's workspace keeps. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditPolicies {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  @Inject private Policies policies;
  @Inject private AuditLog auditLog;
  @Inject private CurrentActor actor;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** For the container. */
  public AuditPolicies() {}

  /** The policy, read from the database. */
  @Requires(Permission.AUDIT_READ)
  public AuditPolicyView policy() {
    return policies
        .stored(actor.get().workspace())
        .map(StoredPolicy::view)
        .orElse(AuditPolicyView.DEFAULT);
  }

  /**
   * Changes the policy; on other servers of a cluster the change holds within {@link
   * KeptForSeconds#FRESH}. Entries that are written stay as they are.
   *
   * @param seen the revision that the caller saw; {@code null} to change whatever is there
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if a path is not possible;
   *     with {@link Problem#PRECONDITION_FAILED} if the revision is another
   */
  @Requires(Permission.SETTINGS_MANAGE)
  public AuditPolicyView change(Payload payload, List<String> redact, @Nullable Long seen) {
    Redaction.of(redact);
    Actor me = actor.get();
    AuditPolicyView changed =
        Seen.guard(seen != null, () -> transactions.inNew(() -> store(me, payload, redact, seen)));
    policies.changed(me.workspace(), changed);
    return changed;
  }

  /** How much of payloads a workspace keeps. */
  public Payload payload(UUID workspace) {
    return policies.of(workspace).view().payload();
  }

  private AuditPolicyView store(
      Actor me, Payload payload, List<String> redact, @Nullable Long seen) {
    StoredPolicy row = policies.stored(me.workspace()).orElse(null);
    AuditPolicyView before = row == null ? AuditPolicyView.DEFAULT : row.view();
    Seen.require(seen, before.revision(), () -> "the policy was changed since you looked");
    if (row == null) {
      row = new StoredPolicy(me.workspace());
      entities.persist(row);
    }
    row.change(payload, redact, me.name(), clock.instant());
    auditLog.record(
        me,
        "audit.policy-changed",
        "workspace/" + me.workspace(),
        "{\"payload\":\"%s\",\"paths\":%d}".formatted(payload.wireName(), redact.size()));
    entities.flush();
    return row.view();
  }
}
