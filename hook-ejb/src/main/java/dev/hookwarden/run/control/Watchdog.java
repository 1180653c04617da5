package dev.hookwarden.run.control;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Kills workers that do not answer in time. The worker has a watchdog of its own that acts earlier;
 * this one does not rely on it. One thread serves all.
 */
final class Watchdog implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());

  private final ScheduledThreadPoolExecutor timer;

  Watchdog(ThreadFactory threads) {
    timer = new ScheduledThreadPoolExecutor(1, threads);
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Kills the worker after a time, unless the guard is closed before. */
  Guard watch(WorkerProcess worker, Duration after) {
    Guard guard = new Guard(worker);
    guard.restart(after);
    return guard;
  }

  /** Repeats a task until this is closed, whether or not it fails. */
  void repeat(Runnable task, Duration every) {
    timer.scheduleWithFixedDelay(
        () -> attempt(task), every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The upkeep of the workers failed", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** One deadline of one worker. */
  final class Guard implements Runnable, AutoCloseable {
    private final WorkerProcess worker;
    private @Nullable Future<?> scheduled;
    private boolean closed;
    private boolean fired;

    private Guard(WorkerProcess worker) {
      this.worker = worker;
    }

    @Override
    public void run() {
      synchronized (this) {
        if (closed) {
          return;
        }
        fired = true;
      }
      worker.kill();
    }

    /** Kills the worker a time from now, instead of when it was to be killed so far. */
    synchronized void restart(Duration after) {
      cancel();
      try {
        scheduled = timer.schedule(this, after.toNanos(), TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException e) {
        // Closed: nobody would ever kill this worker.
        run();
      }
    }

    /** Whether the time was over and the worker was killed. */
    synchronized boolean fired() {
      return fired;
    }

    @Override
    public synchronized void close() {
      closed = true;
      cancel();
    }

    private void cancel() {
      if (scheduled != null) {
        scheduled.cancel(false);
      }
    }
  }
}
