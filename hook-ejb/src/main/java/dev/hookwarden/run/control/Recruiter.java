package dev.hookwarden.run.control;

import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Starts workers on threads of their own, a few at a time, and slows down while they fail to start.
 */
final class Recruiter implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Recruiter.class.getName());

  /** More at a time would only make each of them slower. */
  private static final int AT_A_TIME = 2;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final WorkerRole role;
  private final WorkerStarter starter;
  private final ThreadFactory threads;
  private final Clock clock;
  private final RunMeter meter;

  private int starting;
  private Duration pause = Duration.ZERO;
  private String failure = "";
  private Instant notBefore = Instant.MIN;
  private volatile boolean closed;

  Recruiter(
      WorkerRole role, WorkerStarter starter, ThreadFactory threads, Clock clock, RunMeter meter) {
    this.role = role;
    this.starter = starter;
    this.threads = threads;
    this.clock = clock;
    this.meter = meter;
  }

  synchronized int starting() {
    return starting;
  }

  /** Why the last start failed; empty if it did not. */
  synchronized Optional<String> failure() {
    return pause.isZero() ? Optional.empty() : Optional.of(failure);
  }

  /**
   * Starts workers, as many as are wanted and possible now.
   *
   * @param wanted how many should be starting
   * @param whenDone gets each one that became ready, or empty, on another thread; it has to call
   *     {@link #finished}
   */
  synchronized void recruit(int wanted, Consumer<Optional<PooledWorker>> whenDone) {
    while (starting < Math.min(wanted, AT_A_TIME) && !clock.instant().isBefore(notBefore)) {
      Thread thread = threads.newThread(() -> whenDone.accept(start()));
      starting++;
      thread.start();
    }
  }

  /** Takes note that a start has ended: the caller has counted its worker, if there is one. */
  synchronized void finished(boolean well) {
    starting--;
    if (well) {
      pause = Duration.ZERO;
    } else {
      Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
      notBefore = clock.instant().plus(pause);
      if (!closed) {
        LOG.log(Level.INFO, () -> "The next attempt to start a worker is in " + pause);
      }
    }
  }

  /** Says that workers which do not become ready any more are no failures. */
  @Override
  public void close() {
    closed = true;
  }

  private Optional<PooledWorker> start() {
    long begin = System.nanoTime();
    try {
      PooledWorker worker = starter.start(role);
      meter.started(role, Duration.ofNanos(System.nanoTime() - begin));
      return Optional.of(worker);
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        synchronized (this) {
          failure = GuestText.clean(why);
        }
        LOG.log(Level.WARNING, () -> "A worker (%s) did not start: %s".formatted(role, why));
        LOG.log(Level.DEBUG, "Why a worker did not start", e);
        meter.notStarted(role);
      }
      return Optional.empty();
    }
  }
}
