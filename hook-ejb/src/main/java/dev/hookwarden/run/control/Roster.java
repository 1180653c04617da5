package dev.hookwarden.run.control;

import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.WorkerView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The live workers of one pool, and which of them is the right one. Guarded by the pool's lock. */
final class Roster {
  private final List<PooledWorker> workers = new ArrayList<>();
  private final WorkerRole role;
  private final PooledWorker.Wear wear;
  private final RunMeter meter;

  Roster(WorkerRole role, PooledWorker.Wear wear, RunMeter meter) {
    this.role = role;
    this.wear = wear;
    this.meter = meter;
  }

  void add(PooledWorker worker) {
    workers.add(worker);
  }

  /** Lets a worker go and kills it; does nothing for one that has gone already. */
  void dismiss(PooledWorker worker, EndReason reason) {
    if (workers.remove(worker)) {
      meter.ended(role, reason);
    }
    worker.process().kill();
  }

  int count() {
    return workers.size();
  }

  int leased() {
    return (int) workers.stream().filter(PooledWorker::leased).count();
  }

  /** How many workers will stay. */
  int steady(Instant now) {
    return (int) workers.stream().filter(worker -> !worker.isWorn(wear, now)).count();
  }

  /** How many workers wait for their first workspace and will stay. */
  int fresh(Instant now) {
    return (int) idle(PooledWorker::isFresh).filter(worker -> !worker.isWorn(wear, now)).count();
  }

  /**
   * The idle worker that fits best: one that is not worn, knows the version, or at least serves the
   * workspace already. A worker that has served another workspace never fits.
   */
  Optional<PooledWorker> choose(UUID workspace, String version, Instant now) {
    return idle(worker -> worker.isFresh() || worker.isBoundTo(workspace))
        .min(
            Comparator.<PooledWorker, Boolean>comparing(worker -> worker.isWorn(wear, now))
                .thenComparing(worker -> !worker.knows(version))
                .thenComparing(PooledWorker::isFresh));
  }

  /** An idle worker that has served nobody yet; one that is not worn, if there is one. */
  Optional<PooledWorker> chooseFresh(Instant now) {
    return idle(PooledWorker::isFresh)
        .min(Comparator.comparing(worker -> worker.isWorn(wear, now)));
  }

  /** The idle worker bound to a workspace that has been idle for longest, if since a time. */
  Optional<PooledWorker> longestIdle(Instant since) {
    return idle(worker -> !worker.isFresh() && !worker.lastUsed().isAfter(since))
        .min(Comparator.comparing(PooledWorker::lastUsed));
  }

  /** Looks how much memory each worker takes by now. */
  void measure() {
    workers.forEach(PooledWorker::measure);
  }

  /** The idle workers whose time is over. */
  List<PooledWorker> worn(Instant now) {
    return idle(worker -> worker.isWorn(wear, now)).toList();
  }

  /** Lets all workers go that ended, or spoke while nobody asked them. */
  void dismissUnfit() {
    for (PooledWorker worker : idle(_ -> true).toList()) {
      if (worker.process().hasSpoken()) {
        dismiss(worker, EndReason.VIOLATION);
      } else if (!worker.process().isAlive()) {
        dismiss(worker, EndReason.LOST);
      }
    }
  }

  /** The idle workers of a workspace that do not know a version; a fresh one if there is none. */
  List<PooledWorker> toPrepare(UUID workspace, String version) {
    List<PooledWorker> bound = idle(worker -> worker.isBoundTo(workspace)).toList();
    return bound.isEmpty()
        ? idle(PooledWorker::isFresh).limit(1).toList()
        : bound.stream().filter(worker -> !worker.knows(version)).toList();
  }

  /** Lets all workers go without counting them: the pool ends. */
  void dismissAll() {
    workers.forEach(worker -> worker.process().kill());
    workers.clear();
  }

  List<WorkerView> views(Instant now) {
    return workers.stream().map(worker -> worker.view(now)).toList();
  }

  private Stream<PooledWorker> idle(Predicate<PooledWorker> condition) {
    return workers.stream().filter(worker -> !worker.leased()).filter(condition);
  }
}
