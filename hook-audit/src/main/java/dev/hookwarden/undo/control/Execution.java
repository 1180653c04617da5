package dev.hookwarden.undo.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Executes undos in the background, chunk by chunk, each in a transaction of its own. */
@ApplicationScoped
public class Execution {
  private static final System.Logger LOG = System.getLogger(Execution.class.getName());

  /** How often a chunk that lost against a run is tried again at once. */
  private static final int MOST_ATTEMPTS = 20;

  /** This server, for as long as it runs. */
  private final UUID server = UUID.randomUUID();

  private final Set<UUID> running = ConcurrentHashMap.newKeySet();

  @Resource private ManagedExecutorService executor;

  private final @Nullable Transactions transactions;
  private final @Nullable Chunk chunk;

  /** For the container's proxies. */
  protected Execution() {
    this.transactions = null;
    this.chunk = null;
  }

  /** Creates the bean. */
  @Inject
  public Execution(Transactions transactions, Chunk chunk) {
    this.transactions = transactions;
    this.chunk = chunk;
  }

  /** Begins once the order is committed. */
  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) UndoStarted order) {
    begin(order.undo());
  }

  /** Begins or goes on, unless this server is at it already. */
  void begin(UUID undo) {
    if (running.add(undo)) {
      executor.execute(() -> execute(undo));
    }
  }

  private void execute(UUID undo) {
    try {
      while (next(undo)) {
        // One chunk after the other; nothing is held in between.
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Undo %s stopped".formatted(undo), e);
      transactions.inNew(
          () -> {
            chunk.fail(undo, server);
            return null;
          });
    } finally {
      running.remove(undo);
    }
  }

  private boolean next(UUID undo) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.inNew(() -> chunk.execute(undo, server));
      } catch (HookwardenException e) {
        if (e.problem() != Problem.CONFLICT || attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
