package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The application's clock: UTC. Tests bring their own. */
@ApplicationScoped
public class ClockProducer {
  /** The clock that everybody injects. */
  @Produces
  @ApplicationScoped
  public Clock clock() {
    return Clock.systemUTC();
  }
}
