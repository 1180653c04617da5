package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The application's clock: UTC. Tests bring their own. */
@ApplicationScoped
public class ClockProducer {
  /** The clock that everybody injects. */
  @Produces
  @ApplicationScoped
  public Clock clock() {
    // Microseconds are what every supported database keeps.
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
