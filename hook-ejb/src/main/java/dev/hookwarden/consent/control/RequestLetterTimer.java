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
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Looks from time to time whether people have to be told that requests wait, on every server. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestLetterTimer {
  @Inject private Config config;
  @Inject private RequestLetters letters;
  @Resource private TimerService timers;

  /** Reads the configuration and sets the timer. */
  @PostConstruct
  void start() {
    Duration interval = interval(key -> config.getOptionalValue(key, String.class));
    timers.createIntervalTimer(
        interval.toMillis(), interval.toMillis(), new TimerConfig("request-letters", false));
  }

  /**
   * The time between two looks.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration interval(Function<String, Optional<String>> source) {
    return ConfigReader.duration(
        source,
        "hookwarden.delivery.requests-interval",
        Duration.ofMinutes(1),
        Duration.ofMillis(500),
        Duration.ofHours(1));
  }

  /** Looks once. */
  @Timeout
  void look() {
    letters.run();
  }
}
