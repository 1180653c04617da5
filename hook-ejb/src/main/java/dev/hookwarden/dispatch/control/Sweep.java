package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.lease.boundary.Leases;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Pages;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;

/**
 * Removes what workspaces do not keep any longer, in small transactions, so that nobody waits for
 * it. Ledger and audit log are never touched.
 */
@Dependent
public class Sweep {
  private static final System.Logger LOG = System.getLogger(Sweep.class.getName());
  private static final int WORKSPACES_AT_A_TIME = 100;
  private static final String LEASE = "sweep";

  /** Longer than any batch takes. */
  private static final Duration TERM = Duration.ofMinutes(2);

  private final OldRuns oldRuns;
  private final Leases leases;
  private final Workspaces workspaces;
  private final Retention retention;
  private final AuditLog auditLog;
  private final Transactions transactions;

  /** Creates the bean. */
  @Inject
  public Sweep(
      OldRuns oldRuns,
      Leases leases,
      Workspaces workspaces,
      Retention retention,
      AuditLog auditLog,
      Transactions transactions) {
    this.oldRuns = oldRuns;
    this.leases = leases;
    this.workspaces = workspaces;
    this.retention = retention;
    this.auditLog = auditLog;
    this.transactions = transactions;
  }

  /** Sweeps all workspaces, unless another server does. */
  public void run() {
    Pages.visit(WORKSPACES_AT_A_TIME, workspaces::every, id -> id, this::mayGoOnAfter);
  }

  /** Sweeps one workspace; one that can't be swept must not keep the others from it. */
  private boolean mayGoOnAfter(UUID workspace) {
    try {
      return sweep(workspace);
    } catch (HookwardenException e) {
      // Somebody used a row that was about to go, or took the lease first; the next turn goes on.
      LOG.log(Level.DEBUG, "A sweep of old runs gave way", e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Old runs of workspace %s were not removed".formatted(workspace), e);
    }
    return true;
  }

  /** Sweeps one workspace; answers whether this server may go on. */
  private boolean sweep(UUID workspace) {
    return retention.over(workspace).stream().allMatch(this::sweep);
  }

  private boolean sweep(OldRuns.Scope scope) {
    OldRuns.Count total = OldRuns.Count.NOTHING;
    OldRuns.Batch batch = OldRuns.Batch.FIRST;
    try {
      while (!batch.isLast()) {
        OldRuns.Batch before = batch;
        batch =
            transactions.inNew(
                () ->
                    leases.take(LEASE, TERM)
                        ? oldRuns.remove(scope, before)
                        : OldRuns.Batch.DENIED);
        total = total.plus(batch.count());
      }
    } finally {
      // Also of a sweep that breaks off: what is gone is gone.
      if (!total.isNothing()) {
        note(scope, total);
      }
    }
    return !batch.isDenied();
  }

  private void note(OldRuns.Scope scope, OldRuns.Count count) {
    Actor system = Actor.system(scope.workspace());
    ObjectNode detail =
        JsonNodeFactory.instance
            .objectNode()
            .put("before", scope.end().toString())
            .put("runs", count.runs())
            .put("events", count.events())
            .put("actions", count.actions());
    if (scope.stream() != null) {
      detail.put("stream", scope.stream());
    }
    transactions.inNew(
        () -> {
          auditLog.record(
              system, "runs.removed", "workspace/" + scope.workspace(), Json.write(detail));
          return null;
        });
  }
}
