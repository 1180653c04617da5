package dev.hookwarden.run.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.run.boundary.WorkerView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Workers of one role, lent out in the order of asking. A worker serves one workspace in its whole
 * life. There are a few more workers than may be lent at a time, so that a fresh one takes over at
 * once when another is let go.
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
  private final Deque<Waiting> line = new ArrayDeque<>();
  private boolean closed;

  private record Waiting(UUID workspace, String version, CompletableFuture<PooledWorker> granted) {}

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
    Waiting waiting = new Waiting(workspace, version, new CompletableFuture<>());
    synchronized (this) {
      if (closed) {
        throw busy("The server is stopping.");
      }
      line.add(waiting);
      settle();
    }
    try {
      return lease(waiting.granted.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return giveUp(waiting, "The wait for a worker was interrupted.");
    } catch (TimeoutException e) {
      return giveUp(waiting, "No worker became free within " + timeout + ".");
    } catch (ExecutionException e) {
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

  /** Brings the pool in order: lends, lets go, starts. Called after changes and once a second. */
  synchronized void settle() {
    if (closed) {
      return;
    }
    Instant now = clock.instant();
    roster.dismissUnfit();
    boolean starved = serveLine(now);
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

  synchronized List<WorkerView> views() {
    return roster.views(clock.instant());
  }

  /** Lends nothing any more and lets all workers go; does not wait for their end. */
  @Override
  public synchronized void close() {
    closed = true;
    line.forEach(waiting -> waiting.granted.cancel(false));
    line.clear();
    roster.dismissAll();
  }

  /**
   * Serves in the order of asking. Whoever has to wait for a fresh worker is passed by those who
   * need none, and is the first to be served once one is ready.
   *
   * @return whether somebody waits for a fresh worker and none is on its way
   */
  private boolean serveLine(Instant now) {
    boolean starved = false;
    Iterator<Waiting> order = line.iterator();
    while (order.hasNext() && roster.leased() < size) {
      Waiting next = order.next();
      Optional<PooledWorker> worker = roster.choose(next.workspace, next.version, now);
      if (worker.isPresent()) {
        worker.get().lease(next.workspace);
        order.remove();
        next.granted.complete(worker.get());
      } else {
        starved = recruiter.starting() == 0;
      }
    }
    return starved;
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

  private Lease lease(PooledWorker worker) {
    return new Lease(worker, reason -> giveBack(worker, reason));
  }

  private synchronized void giveBack(PooledWorker worker, Optional<EndReason> reason) {
    worker.release(clock.instant());
    reason.ifPresent(end -> roster.dismiss(worker, end));
    settle();
  }

  private synchronized Lease giveUp(Waiting waiting, String why) {
    if (line.remove(waiting)) {
      throw busy(recruiter.failing() ? why + " Workers fail to start; see the log." : why);
    }
    if (waiting.granted.isDone() && !waiting.granted.isCancelled()) {
      // It was granted in the last moment.
      return lease(waiting.granted.join());
    }
    throw busy("The server is stopping.");
  }

  private static HookwardenException busy(String detail) {
    return new HookwardenException(Problem.WORKERS_BUSY, detail);
  }
}
