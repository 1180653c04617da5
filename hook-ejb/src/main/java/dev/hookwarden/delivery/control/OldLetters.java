package dev.hookwarden.delivery.control;

import dev.hookwarden.platform.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes what was settled long ago and carries out no single action: mails of the system, and
 * digests. The others go with their runs.
 */
@ApplicationScoped
public class OldLetters {
  static final Duration KEPT = Duration.ofDays(30);

  private static final System.Logger LOG = System.getLogger(OldLetters.class.getName());
  private static final Duration PAUSE = Duration.ofHours(1);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Transactions transactions;
  @Inject private Clock clock;

  private volatile Instant next = Instant.MIN;

  /** For the container. */
  public OldLetters() {}

  /** Removes them, once an hour. */
  public void forget() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(PAUSE);
    try {
      transactions.inNew(() -> remove(now.minus(KEPT)));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Old mails of the system were not removed", e);
    }
  }

  private int remove(Instant end) {
    return entities
        .createQuery("delete from Delivery d where d.action is null and d.settledAt < :end")
        .setParameter("end", end)
        .executeUpdate();
  }
}
