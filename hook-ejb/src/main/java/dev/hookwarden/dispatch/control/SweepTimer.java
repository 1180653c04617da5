package dev.hookwarden.dispatch.control;

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
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Sweeps from time to time ({@code hookwarden.retention.sweep-interval}), on every server. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTimer {
  @Inject private Config config;
  @Inject private Instance<Sweep> sweeps;
  @Inject private Instance<LedgerSweep> ledgers;
  @Inject private Instance<KeySweep> keys;
  @Resource private TimerService timers;

  /** Reads the configuration and sets the timer. */
  @PostConstruct
  void start() {
    Duration interval = interval(key -> config.getOptionalValue(key, String.class));
    timers.createIntervalTimer(
        interval.toMillis(), interval.toMillis(), new TimerConfig("sweep", false));
  }

  /**
   * The time between two sweeps.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration interval(Function<String, Optional<String>> source) {
    return ConfigReader.duration(
        source,
        "hookwarden.retention.sweep-interval",
        Duration.ofHours(1),
        Duration.ofSeconds(1),
        Duration.ofDays(1));
  }

  /** Sweeps once. */
  @Timeout
  void sweep() {
    Beans.use(sweeps, Sweep::run);
    Beans.use(ledgers, LedgerSweep::run);
    Beans.use(keys, KeySweep::run);
  }
}
