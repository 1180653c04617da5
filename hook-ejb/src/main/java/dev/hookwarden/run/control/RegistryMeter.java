package dev.hookwarden.run.control;

import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.WorkerRole;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts in MicroProfile Metrics; every tag comes from a closed set. */
final class RegistryMeter implements RunMeter {
  private final MetricRegistry registry;

  RegistryMeter(MetricRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void ran(Outcome outcome, Duration duration) {
    registry.counter("hookwarden_runs", new Tag("outcome", outcome.wireName())).inc();
    registry.timer("hookwarden_run_duration").update(duration);
  }

  @Override
  public void waited(WorkerRole role, Duration duration) {
    registry.timer("hookwarden_worker_wait", role(role)).update(duration);
  }

  @Override
  public void started(WorkerRole role, Duration duration) {
    registry.timer("hookwarden_worker_start", role(role)).update(duration);
  }

  @Override
  public void notStarted(WorkerRole role) {
    registry.counter("hookwarden_worker_start_failures", role(role)).inc();
  }

  @Override
  public void ended(WorkerRole role, EndReason reason) {
    registry
        .counter("hookwarden_workers_ended", role(role), new Tag("reason", reason.label()))
        .inc();
  }

  private static Tag role(WorkerRole role) {
    return new Tag("role", role.name().toLowerCase(Locale.ROOT));
  }
}
