package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.platform.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives what comes in from outside its id and its time. */
@Dependent
public class Arrivals {
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Arrivals(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** An event that comes in now. */
  Arrival of(String stream, IncomingEvent event) {
    return Arrival.fromOutside(
        ids.next(), stream, event.type(), EventJson.of(event, clock.instant()));
  }
}
