package dev.hookwarden.delivery.control;

import dev.hookwarden.platform.ConfigReader;
import dev.hookwarden.platform.LinkKey;
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
 * Looks for what is due and nobody has rung for ({@code hookwarden.delivery.sweep-interval}), on
 * every server. Reads at start how mail is sent, so that a wrong setting is told then.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SenderTimer {
  @Inject private Config config;
  @Inject private Sender sender;
  @Inject private OldLetters oldLetters;
  @Inject private LinkKey key;
  @Resource private TimerService timers;

  /** Reads the configuration and sets the timer. */
  @PostConstruct
  void start() {
    Function<String, Optional<String>> source = key -> config.getOptionalValue(key, String.class);
    MailConfig.read(source);
    // A key that is none is told now, and not by the first mail.
    key.mark("start", "");
    Duration interval = interval(source);
    timers.createIntervalTimer(
        interval.toMillis(), interval.toMillis(), new TimerConfig("sender", false));
  }

  /**
   * The time between two looks.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration interval(Function<String, Optional<String>> source) {
    return ConfigReader.duration(
        source,
        "hookwarden.delivery.sweep-interval",
        Duration.ofSeconds(15),
        Duration.ofMillis(500),
        Duration.ofHours(1));
  }

  /** Looks once. */
  @Timeout
  void sweep() {
    sender.sweep();
    oldLetters.forget();
  }
}
