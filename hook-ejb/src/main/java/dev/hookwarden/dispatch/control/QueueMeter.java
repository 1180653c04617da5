package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.dispatch.boundary.WorkEnded;
import dev.hookwarden.platform.Meter;
import dev.hookwarden.platform.Metric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Counts what leaves the queue. */
@ApplicationScoped
public class QueueMeter {
  @Inject private Meter meter;

  /** For the container. */
  public QueueMeter() {}

  /** Counts what has ended, once that is committed. */
  public void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkEnded work) {
    DeadReason givenUp = work.givenUp();
    meter.count(Metric.QUEUE_ENDED, 1, givenUp == null ? "done" : givenUp.wireName());
  }
}
