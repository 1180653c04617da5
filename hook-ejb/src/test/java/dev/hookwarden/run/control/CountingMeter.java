package dev.hookwarden.run.control;

import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.WorkerRole;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts in memory. */
final class CountingMeter implements RunMeter {
  private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

  int count(Object what) {
    return counts.getOrDefault(what, 0);
  }

  @Override
  public void ran(Outcome outcome, Duration duration) {
    counts.merge(outcome, 1, Integer::sum);
  }

  @Override
  public void waited(WorkerRole role, Duration duration) {
    counts.merge("waited " + role, 1, Integer::sum);
  }

  @Override
  public void started(WorkerRole role, Duration duration) {
    counts.merge("started " + role, 1, Integer::sum);
  }

  @Override
  public void notStarted(WorkerRole role) {
    counts.merge("not started " + role, 1, Integer::sum);
  }

  @Override
  public void ended(WorkerRole role, EndReason reason) {
    counts.merge(reason, 1, Integer::sum);
  }
}
