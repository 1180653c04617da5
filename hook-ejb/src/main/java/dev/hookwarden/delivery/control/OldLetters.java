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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes what was settled long ago and carries out no single action: mails of the system, and
 * digests; the others go with their runs. Removes notifications, too, once their person has had the
 * time to read them again.
 */
@ApplicationScoped
public class OldLetters {
  static final Duration KEPT = Duration.ofDays(30);

  /** How long notifications are kept that were not read. */
  static final Duration KEPT_UNREAD = Duration.ofDays(365);

  private static final System.Logger LOG = System.getLogger(OldLetters.class.getName());

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** As often as old runs are looked for. */
  @Inject
  @ConfigProperty(name = "hookwarden.retention.sweep-interval", defaultValue = "PT1H")
  private Duration pause;

  private volatile Instant next = Instant.MIN;

  /** For the container. */
  public OldLetters() {}

  /** Removes them, if that was not done of late. */
  public void forget() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(pause);
    try {
      transactions.inNew(() -> removeLetters(now.minus(KEPT)));
      transactions.inNew(() -> removeNotifications(now.minus(KEPT), now.minus(KEPT_UNREAD)));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Old letters were not removed", e);
    }
  }

  private int removeLetters(Instant end) {
    return entities
        .createQuery("delete from Delivery d where d.action is null and d.settledAt < :end")
        .setParameter("end", end)
        .executeUpdate();
  }

  private int removeNotifications(Instant read, Instant made) {
    return entities
        .createQuery("delete from Notification n where n.readAt < :read or n.createdAt < :made")
        .setParameter("read", read)
        .setParameter("made", made)
        .executeUpdate();
  }
}
