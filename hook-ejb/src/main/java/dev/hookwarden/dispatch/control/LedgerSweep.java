package dev.hookwarden.dispatch.control;

import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.lease.boundary.Leases;
import dev.hookwarden.ledger.boundary.LedgerRetention;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Pages;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.settings.boundary.RunPolicy;
import dev.hookwarden.undo.boundary.UndoRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * Archives what the ledgers of workspaces do not keep any longer, a file at a time, and then
 * removes the undos of that time.
 */
@Dependent
public class LedgerSweep {
  private static final System.Logger LOG = System.getLogger(LedgerSweep.class.getName());
  private static final int WORKSPACES_AT_A_TIME = 100;
  private static final int DENIED = -1;
  private static final String LEASE = "ledger";

  /** Longer than any file takes. */
  private static final Duration TERM = Duration.ofMinutes(2);

  private final LedgerRetention retention;
  private final UndoRetention undos;
  private final Leases leases;
  private final Workspaces workspaces;
  private final RunPolicy policy;
  private final Transactions transactions;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public LedgerSweep(
      LedgerRetention retention,
      UndoRetention undos,
      Leases leases,
      Workspaces workspaces,
      RunPolicy policy,
      Transactions transactions,
      Clock clock) {
    this.retention = retention;
    this.undos = undos;
    this.leases = leases;
    this.workspaces = workspaces;
    this.policy = policy;
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
      Instant until =
          clock.instant().minus(Duration.ofDays(policy.history(workspace).ledgerDays()));
      return repeat(() -> retention.archive(workspace, until))
          && repeat(() -> undos.forget(workspace, until));
    } catch (HookwardenException e) {
      // Another server took the lease first; the next turn goes on.
      LOG.log(Level.DEBUG, "A sweep of the ledger gave way", e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The ledger of workspace %s was not archived".formatted(workspace), e);
    }
    return true;
  }

  /** Does a step until there is nothing left; answers whether this server may go on. */
  private boolean repeat(IntSupplier step) {
    int done;
    do {
      done = transactions.inNew(() -> leases.take(LEASE, TERM) ? step.getAsInt() : DENIED);
    } while (done > 0);
    return done != DENIED;
  }
}
