package dev.hookwarden.audit.boundary;

import dev.hookwarden.audit.control.SealedLog;
import dev.hookwarden.audit.control.VerificationJob;
import dev.hookwarden.audit.entity.AuditVerification;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks of the log of the actor's workspace against what was signed. They run on their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditVerifications {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  @Resource private ManagedExecutorService executor;

  @Inject private Instance<VerificationJob> jobs;
  @Inject private SealedLog log;
  @Inject private AuditLog auditLog;
  @Inject private CurrentActor actor;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /** For the container. */
  public AuditVerifications() {}

  /**
   * Begins a verification.
   *
   * @param first the position of the first entry to check; what comes before is believed
   * @throws HookwardenException with {@link Problem#CONFLICT} if one is running; with {@link
   *     Problem#INVALID_REQUEST} if the log has no such position
   */
  @Requires(Permission.AUDIT_READ)
  public VerificationView start(long first) {
    Actor me = actor.get();
    VerificationView begun = transactions.inNew(() -> begin(me, first));
    executor.execute(
        () -> {
          VerificationJob job = jobs.get();
          try {
            job.run(begun.id(), me.workspace(), first, begun.size());
          } finally {
            jobs.destroy(job);
          }
        });
    return begun;
  }

  /**
   * One verification.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if the workspace has none with this
   *     id
   */
  @Requires(Permission.AUDIT_READ)
  public VerificationView verification(UUID id) {
    return Optional.ofNullable(entities.find(AuditVerification.class, id))
        .filter(found -> found.workspace().equals(actor.get().workspace()))
        .map(found -> found.view(clock.instant()))
        .orElseThrow(
            () -> new HookwardenException(Problem.NOT_FOUND, "there is no such verification"));
  }

  /**
   * Verifications, the latest first.
   *
   * @param before only those with an id below this
   * @param limit the most
   */
  @Requires(Permission.AUDIT_READ)
  public List<VerificationView> verifications(UUID before, int limit) {
    return latest(actor.get().workspace(), before, limit);
  }

  private List<VerificationView> latest(UUID workspace, UUID before, int limit) {
    return entities
        .createQuery(
            "select v from AuditVerification v where v.workspace = :workspace and v.id < :before"
                + " order by v.workspace, v.id desc",
            AuditVerification.class)
        .setParameter("workspace", workspace)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(found -> found.view(clock.instant()))
        .toList();
  }

  private VerificationView begin(Actor me, long first) {
    long size = log.sizeOf(me.workspace());
    if (first < 0 || first > size) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "first: 0 to the size of the log, " + size);
    }
    UUID id = ids.next();
    boolean busy =
        latest(me.workspace(), id, 1).stream()
            .anyMatch(last -> last.state() == VerificationView.State.RUNNING);
    if (busy) {
      throw new HookwardenException(Problem.CONFLICT, "a verification is running already");
    }
    AuditVerification row =
        new AuditVerification(id, me.workspace(), me.name(), first, size, clock.instant());
    entities.persist(row);
    auditLog.record(
        me,
        "audit.verified",
        "verification/" + id,
        "{\"first\":%d,\"size\":%d}".formatted(first, size));
    return row.view(clock.instant());
  }
}
