package dev.hookwarden.schedule.control;

import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Pages;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.schedule.entity.StoredFiring;
import dev.hookwarden.settings.boundary.RunPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Rings for what is due and was forgotten: the alarm of a server that died before it could set it,
 * say. Removes firings as old as the runs that are removed. Several servers may do so at once.
 */
@ApplicationScoped
public class ScheduleSweep {
  private static final System.Logger LOG = System.getLogger(ScheduleSweep.class.getName());

  /** How long Quartz is trusted to ring by itself. */
  private static final Duration TRUST = Duration.ofSeconds(5);

  private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);
  private static final int AT_A_TIME = 200;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private ScheduleShelf shelf;
  @Inject private Bell bell;
  @Inject private Workspaces workspaces;
  @Inject private RunPolicy policy;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  private Instant removedAt = Instant.EPOCH;

  /** For the container. */
  public ScheduleSweep() {}

  /** Sweeps once. */
  public void run() {
    Instant now = clock.instant();
    Instant forgotten = now.minus(TRUST);
    transactions.inNew(() -> shelf.dueBefore(forgotten, AT_A_TIME)).forEach(this::ring);
    transactions.inNew(() -> shelf.waitingSince(forgotten, AT_A_TIME)).forEach(this::ring);
    if (Duration.between(removedAt, now).abs().compareTo(BETWEEN_REMOVALS) >= 0) {
      removedAt = now;
      Pages.visit(AT_A_TIME, workspaces::every, id -> id, this::removeOld);
    }
  }

  private void ring(UUID schedule) {
    try {
      bell.ring(schedule);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "schedule %s was not decided".formatted(schedule), e);
    }
  }

  /** Removes in small transactions, so that nobody waits for it. */
  private boolean removeOld(UUID workspace) {
    try {
      Instant end = clock.instant().minus(Duration.ofDays(policy.retentionDays(workspace)));
      while (transactions.inNew(() -> removeSome(workspace, end)) == AT_A_TIME) {
        // The next ones.
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "old firings of workspace %s stay".formatted(workspace), e);
    }
    return true;
  }

  private int removeSome(UUID workspace, Instant end) {
    List<StoredFiring> old =
        entities
            .createQuery(
                "select f from StoredFiring f where f.workspace = :workspace and f.id < :end"
                    + " order by f.workspace, f.id",
                StoredFiring.class)
            .setParameter("workspace", workspace)
            .setParameter("end", Ids.firstAt(end))
            .setMaxResults(AT_A_TIME)
            .getResultList();
    old.forEach(entities::remove);
    return old.size();
  }
}
