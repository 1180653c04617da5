package dev.hookwarden.run.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.run.boundary.WorkerView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Workers of one role, lent out in the order of asking. A worker serves one workspace in its whole
 * life; one that was asked for alone serves one source. There are a few more workers than may be
 * lent at a time, so that a fresh one takes over at once when another is let go.
 *
 * <p>All state is guarded by this object's monitor; {@link #settle()} brings it in order after each
 * change and never blocks.
 */
final class WorkerPool implements AutoCloseable {
  /** A worker that was used this recently keeps its place, even if no fresh one is left. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final int size;
  private final int spares;
  private final Roster roster;
  private final Recruiter recruiter;
  private final Clock clock;
  private final WaitingLine line = new WaitingLine();
  private boolean closed;

  /**
   * Creates the pool; {@link #settle()} starts it.
   *
   * @param size how many workers may be lent at a time
   * @param spares how many more to keep warm
   */
  WorkerPool(int size, int spares, Roster roster, Recruiter recruiter, Clock clock) {
    this.size = size;
    this.spares = spares;
    this.roster = roster;
    this.recruiter = recruiter;
    this.clock = clock;
  }

  /**
   * Lends a worker.
   *
   * @param workspace whose code it will run
   * @param version a version that it had better know
   * @param timeout how long to wait
   * @throws HookwardenException {@link Problem#WORKERS_BUSY} if none became free in time
   */
  Lease acquire(UUID workspace, String version, Duration timeout) {
    return acquire(new WaitingLine.Place(workspace, version, false), timeout);
  }

  /**
   * Lends a worker that has served nobody yet, and is let go when it is given back.
   *
   * @param workspace whose code it will see
   * @param timeout how long to wait
   * @throws HookwardenException {@link Problem#WORKERS_BUSY} if none became free in time
   */
  Lease acquireAlone(UUID workspace, Duration timeout) {
    return acquire(new WaitingLine.Place(workspace, "", true), timeout);
  }

  private Lease acquire(WaitingLine.Place place, Duration timeout) {
    synchronized (this) {
      if (closed) {
        throw busy("The server is stopping.");
      }
      line.add(place);
      settle();
    }
    try {
      return lease(place, place.granted().get(timeout.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return giveUp(place, "The wait for a worker was interrupted.");
    } catch (TimeoutException e) {
      return giveUp(place, "No worker became free within " + timeout + ".");
    } catch (CancellationException | ExecutionException e) {
      throw busy("The server is stopping.");
    }
  }

  /** Lends the idle workers that should learn a version, without waiting for any. */
  synchronized List<Lease> acquireToPrepare(UUID workspace, String version) {
    roster.dismissUnfit();
    List<PooledWorker> workers =
        roster.toPrepare(workspace, version).stream()
            .limit(Math.max(0, size - roster.leased()))
            .toList();
    workers.forEach(worker -> worker.lease(workspace));
    return workers.stream().map(this::lease).toList();
  }

  /** Brings the pool in order: lends, lets go, starts. Called after changes. */
  synchronized void settle() {
    if (closed) {
      return;
    }
    Instant now = clock.instant();
    roster.dismissUnfit();
    boolean starved = line.serve(roster, size, now) && recruiter.starting() == 0;
    roster.worn(now).stream()
        .limit(Math.max(0, roster.count() - size - spares))
        .forEach(worker -> roster.dismiss(worker, EndReason.WORN));
    if (missing(now) == 0 && (starved || roster.fresh(now) + recruiter.starting() < spares)) {
      roster
          .longestIdle(starved ? now : now.minus(REST))
          .ifPresent(worker -> roster.dismiss(worker, EndReason.REBOUND));
    }
    recruiter.recruit(recruiter.starting() + missing(now), this::joined);
  }

  /** Looks how much memory the workers take, and brings the pool in order. Called once a second. */
  synchronized void sweep() {
    roster.measure();
    settle();
  }

  /** Why the last worker did not start; empty if it did. */
  Optional<String> startFailure() {
    return recruiter.failure();
  }

  synchronized List<WorkerView> views() {
    return roster.views(clock.instant());
  }

  /** Lends nothing any more and lets all workers go; does not wait for their end. */
  @Override
  public synchronized void close() {
    closed = true;
    recruiter.close();
    line.close();
    roster.dismissAll();
  }

  private int missing(Instant now) {
    return Math.max(0, size + spares - roster.steady(now) - recruiter.starting());
  }

  private synchronized void joined(Optional<PooledWorker> worker) {
    recruiter.finished(worker.isPresent());
    if (closed) {
      worker.ifPresent(late -> late.process().kill());
      return;
    }
    worker.ifPresent(roster::add);
    settle();
  }

  private Lease lease(WaitingLine.Place place, PooledWorker worker) {
    return place.alone()
        ? new Lease(
            worker, reason -> giveBack(worker, reason.or(() -> Optional.of(EndReason.SPENT))))
        : lease(worker);
  }

  private Lease lease(PooledWorker worker) {
    return new Lease(worker, reason -> giveBack(worker, reason));
  }

  private synchronized void giveBack(PooledWorker worker, Optional<EndReason> reason) {
    worker.release(clock.instant());
    reason.ifPresent(end -> roster.dismiss(worker, end));
    settle();
  }

  private synchronized Lease giveUp(WaitingLine.Place place, String why) {
    if (line.leave(place)) {
      throw busy(
          recruiter
              .failure()
              .map(
                  reason -> why + " Workers fail to start; see the log. The last reason: " + reason)
              .orElse(why));
    }
    if (place.granted().isCancelled()) {
      throw busy("The server is stopping.");
    }
    // It was granted in the last moment.
    return lease(place, place.granted().join());
  }

  private static HookwardenException busy(String detail) {
    return new HookwardenException(Problem.WORKERS_BUSY, detail);
  }
}
