package dev.hookwarden.undo.control;

import dev.hookwarden.platform.ConfigReader;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Goes on with undos that a server left behind when it ended; looks every ten seconds unless told
 * otherwise ({@code hookwarden.undo.resume-interval}).
 */
@Singleton
@Startup
public class Resumption {
  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  @Inject private Config config;
  @Inject private Execution execution;
  @Inject private Clock clock;
  @Resource private TimerService timers;

  /** Reads the configuration, and sets the timer. */
  @PostConstruct
  void start() {
    Duration interval = interval(key -> config.getOptionalValue(key, String.class));
    timers.createIntervalTimer(
        interval.toMillis(), interval.toMillis(), new TimerConfig("undo", false));
  }

  /**
   * The time between two looks.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration interval(Function<String, Optional<String>> source) {
    return ConfigReader.duration(
        source,
        "hookwarden.undo.resume-interval",
        Duration.ofSeconds(10),
        Duration.ofMillis(500),
        Duration.ofMinutes(1));
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
