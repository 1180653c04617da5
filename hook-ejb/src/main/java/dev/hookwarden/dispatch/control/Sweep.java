package dev.hookwarden.dispatch.control;

import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.lease.boundary.Leases;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Pages;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.settings.boundary.RunPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
  private final RunPolicy policy;
  private final AuditLog auditLog;
  private final Transactions transactions;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Sweep(
      OldRuns oldRuns,
      Leases leases,
      Workspaces workspaces,
      RunPolicy policy,
      AuditLog auditLog,
      Transactions transactions,
      Clock clock) {
    this.oldRuns = oldRuns;
    this.leases = leases;
    this.workspaces = workspaces;
    this.policy = policy;
    this.auditLog = auditLog;
    this.transactions = transactions;
    this.clock = clock;
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
    Instant end = clock.instant().minus(Duration.ofDays(policy.retentionDays(workspace)));
    OldRuns.Count total = OldRuns.Count.NOTHING;
    OldRuns.Batch batch = OldRuns.Batch.FIRST;
    try {
      while (!batch.isLast()) {
        OldRuns.Batch before = batch;
        batch =
            transactions.inNew(
                () ->
                    leases.take(LEASE, TERM)
                        ? oldRuns.remove(workspace, end, before)
                        : OldRuns.Batch.DENIED);
        total = total.plus(batch.count());
      }
    } finally {
      // Also of a sweep that breaks off: what is gone is gone.
      if (!total.isNothing()) {
        note(workspace, end, total);
      }
    }
    return !batch.isDenied();
  }

  private void note(UUID workspace, Instant end, OldRuns.Count count) {
    Actor system = Actor.system(workspace);
    String detail =
        Json.write(
            Map.of(
                "before", end.toString(),
                "runs", count.runs(),
                "events", count.events(),
                "actions", count.actions()));
    transactions.inNew(
        () -> {
          auditLog.record(system, "runs.removed", "workspace/" + workspace, detail);
          return null;
        });
  }
}
