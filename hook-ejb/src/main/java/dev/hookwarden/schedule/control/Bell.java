package dev.hookwarden.schedule.control;

import dev.hookwarden.platform.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Has whatever is due of a schedule decided, and sets its alarm anew. Ringing once too often does
 * no harm.
 */
@ApplicationScoped
public class Bell {
  private static final System.Logger LOG = System.getLogger(Bell.class.getName());

  @Inject private Decider decider;
  @Inject private Alarms alarms;
  @Inject private Transactions transactions;
  @Resource private ManagedExecutorService executor;

  /** For the container. */
  public Bell() {}

  /** Rings, in a transaction of its own. */
  public void ring(UUID schedule) {
    Optional<Instant> next = transactions.inNew(() -> decider.decide(schedule));
    next.ifPresentOrElse(at -> alarms.set(schedule, at), () -> alarms.clear(schedule));
  }

  /** Rings soon; what goes wrong is left to the sweep. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
    executor.execute(
        () -> {
          try {
            ring(changed.schedule());
          } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "the bell of a schedule gave way", e);
          }
        });
  }
}
