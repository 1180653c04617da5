package dev.hookwarden.review.control;

import dev.hookwarden.platform.ConfigReader;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Looks at alarms and deadlines from time to time ({@code hookwarden.review.interval}), on every
 * server.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewTimer {
  @Inject private Config config;
  @Inject private Watch watch;
  @Inject private Deadlines deadlines;
  @Resource private TimerService timers;

  private boolean caughtUp;

  /** Reads the configuration and sets the timer. */
  @PostConstruct
  void start() {
    Duration interval = interval(key -> config.getOptionalValue(key, String.class));
    timers.createIntervalTimer(
        interval.toMillis(), interval.toMillis(), new TimerConfig("review", false));
  }

  /**
   * The time between two looks.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration interval(Function<String, Optional<String>> source) {
    return ConfigReader.duration(
        source,
        "hookwarden.review.interval",
        Duration.ofSeconds(2),
        Duration.ofMillis(100),
        Duration.ofHours(1));
  }

  /** Looks once. */
  @Timeout
  void look() {
    if (!caughtUp) {
      watch.catchUp();
      caughtUp = true;
    }
    watch.look();
    deadlines.keep();
  }
}
