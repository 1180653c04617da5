package dev.hookwarden.consent.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.lease.boundary.Leases;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes no answer a no once the time to answer is over, batch by batch. Whoever answers at the same
 * moment as their batch ends was in time: the batch is rolled back, and the next turn takes the
 * rest.
 */
@Dependent
public class Expiry {
  private static final System.Logger LOG = System.getLogger(Expiry.class.getName());

  /** The most actions that one transaction ends. */
  static final int BATCH = 200;

  private static final String LEASE = "expiry";

  /** Longer than any batch takes. */
  private static final Duration TERM = Duration.ofMinutes(2);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Leases leases;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Expiry(Leases leases, AuditLog auditLog, Transactions transactions, Clock clock) {
    this.leases = leases;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Ends what is due, unless another server does. */
  public void run() {
    try {
      while (transactions.inNew(() -> leases.take(LEASE, TERM) ? batch() : 0) == BATCH) {
        // Until nothing is left.
      }
    } catch (HookwardenException e) {
      // Somebody answers at the last moment, or took the lease first; the next turn goes on.
      LOG.log(Level.DEBUG, "The end of actions gave way", e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Actions whose time is over were not ended", e);
    }
  }

  private int batch() {
    Instant now = clock.instant();
    List<StoredAction> due =
        entities
            .createQuery(
                "select a from StoredAction a where a.status = :held and a.deadline <= :now"
                    + " order by a.deadline",
                StoredAction.class)
            .setParameter("held", ActionStatus.HELD)
            .setParameter("now", now)
            .setMaxResults(BATCH)
            .getResultList();
    due.forEach(action -> action.expire(now));
    Map<UUID, List<StoredAction>> ended =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    StoredAction::workspace, LinkedHashMap::new, Collectors.toList()));
    ended.forEach(this::note);
    return due.size();
  }

  private void note(UUID workspace, List<StoredAction> ended) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    ArrayNode ids = detail.putArray("actions");
    ended.forEach(action -> ids.add(action.id().toString()));
    auditLog.record(
        Actor.system(workspace), "action.expired", "workspace/" + workspace, Json.write(detail));
  }
}
