package dev.hookwarden.timing.boundary;

import dev.hookwarden.platform.ConfigReader;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * What this server allows of new plans: {@code hookwarden.schedule.least-interval}. What was
 * allowed once stays.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimingRules {
  @Inject private Config config;

  private volatile Duration least = Duration.ofSeconds(10);

  /** For the container. */
  public TimingRules() {}

  /** Reads the configuration, so that a wrong one is told at the start. */
  @PostConstruct
  void start() {
    least = leastInterval(key -> config.getOptionalValue(key, String.class));
  }

  /**
   * The shortest time between two firings of a schedule.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration leastInterval(Function<String, Optional<String>> source) {
    ConfigReader reader = new ConfigReader(source);
    Duration interval =
        reader.duration(
            "hookwarden.schedule.least-interval",
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofHours(1));
    reader.requireNoErrors();
    return interval;
  }

  /**
   * Refuses a plan that fires too often.
   *
   * @throws RuntimeException that the refusal made
   */
  public void require(Plan plan, PlanJson.Refusal refusal) {
    if (plan.timing().leastGap().compareTo(least) < 0) {
      throw refusal.of(
          plan.timing() instanceof Timing.Cron ? "cron" : "every",
          "fires more often than once in %s, which is the most that this server allows"
              .formatted(least));
    }
  }
}
