package dev.hookwarden.review.control;

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
import org.eclipse.microprofile.config.Config;

/** Scans again what is due, as often as {@link ReviewTimer}, which must not wait for it. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RescanTimer {
  @Inject private Config config;
  @Inject private Rescan rescan;
  @Resource private TimerService timers;

  /** Sets the timer. */
  @PostConstruct
  void start() {
    Duration interval = ReviewTimer.interval(key -> config.getOptionalValue(key, String.class));
    timers.createIntervalTimer(
        interval.toMillis(), interval.toMillis(), new TimerConfig("rescan", false));
  }

  /** Scans once. */
  @Timeout
  void scan() {
    rescan.run();
  }
}
