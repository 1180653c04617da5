package dev.hookwarden.consent.control;

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
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Looks at deadlines, digests and rates from time to time ({@code hookwarden.consent.interval}), on
 * every server.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsentTimer {
  private static final System.Logger LOG = System.getLogger(ConsentTimer.class.getName());

  @Inject private Config config;
  @Inject private Expiry expiry;
  @Inject private Digests digests;
  @Inject private Rates rates;
  @Resource private TimerService timers;

  /** Reads the configuration and sets the timer. */
  @PostConstruct
  void start() {
    Duration interval = interval(key -> config.getOptionalValue(key, String.class));
    timers.createIntervalTimer(
        interval.toMillis(), interval.toMillis(), new TimerConfig("consent", false));
  }

  /**
   * The time between two looks.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration interval(Function<String, Optional<String>> source) {
    return ConfigReader.duration(
        source,
        "hookwarden.consent.interval",
        Duration.ofSeconds(15),
        Duration.ofMillis(100),
        Duration.ofHours(1));
  }

  /** Looks once. */
  @Timeout
  void look() {
    expiry.run();
    attempt(digests::run, "Digests were not written");
    attempt(rates::sweep, "Old rates were not removed");
  }

  private static void attempt(Runnable work, String failure) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // One can't keep the others from their turn, and the timer goes on.
      LOG.log(Level.ERROR, failure, e);
    }
  }
}
