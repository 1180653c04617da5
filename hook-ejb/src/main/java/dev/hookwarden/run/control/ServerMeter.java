package dev.hookwarden.run.control;

import dev.hookwarden.platform.Meter;
import dev.hookwarden.platform.Metric;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.WorkerRole;
import java.time.Duration;
import java.util.Locale;

/** Counts for {@code /metrics}. */
final class ServerMeter implements RunMeter {
  private final Meter meter;

  ServerMeter(Meter meter) {
    this.meter = meter;
  }

  @Override
  public void ran(Outcome outcome, Duration duration) {
    meter.count(Metric.RUNS, 1, outcome.wireName());
    meter.time(Metric.RUN_DURATION, duration);
  }

  @Override
  public void waited(WorkerRole role, Duration duration) {
    meter.time(Metric.WORKER_WAIT, duration, label(role));
  }

  @Override
  public void started(WorkerRole role, Duration duration) {
    meter.time(Metric.WORKER_START, duration, label(role));
  }

  @Override
  public void notStarted(WorkerRole role) {
    meter.count(Metric.WORKER_START_FAILURES, 1, label(role));
  }

  @Override
  public void ended(WorkerRole role, EndReason reason) {
    meter.count(Metric.WORKERS_ENDED, 1, label(role), reason.label());
  }

  private static String label(WorkerRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
