package dev.hookwarden.undo.control;

import dev.hookwarden.undo.boundary.UndoState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Goes on with undos that a server left behind when it ended. */
@Singleton
@Startup
public class Resumption {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  @Inject private Execution execution;
  @Inject private Clock clock;
  @Resource private TimerService timers;

  /** Sets the timer. */
  @PostConstruct
  void start() {
    timers.createIntervalTimer(
        INTERVAL.toMillis(), INTERVAL.toMillis(), new TimerConfig("undo", false));
  }

  /** Looks once. */
  @Timeout
  void resume() {
    entities
        .createQuery(
            "select p.id from UndoPlan p where p.state = :running and p.heldUntil < :now",
            UUID.class)
        .setParameter("running", UndoState.RUNNING)
        .setParameter("now", clock.instant())
        .getResultList()
        .forEach(execution::begin);
  }
}
