package dev.hookwarden.worker.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks every 10 ms at what the present run has used, and ends it when it is over a limit. A guest
 * that does not stop is left behind: the watchdog answers in its place and ends the process.
 */
final class Watchdog implements Runnable {
  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(10).toNanos();
  private static final long IDLE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long PATIENCE_NANOS = Duration.ofMillis(250).toNanos();

  /** A process that ends without its answer tells its host less than it knows. */
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(2);

  private final Runnable endProcess;
  private final Thread thread;
  private volatile @Nullable Run watched;
  private volatile boolean idle;

  /**
   * Starts watching.
   *
   * @param endProcess ends this process at once
   */
  Watchdog(Runnable endProcess) {
    this.endProcess = endProcess;
    this.thread =
        Thread.ofPlatform().name("watchdog").daemon().priority(Thread.MAX_PRIORITY).unstarted(this);
    thread.start();
  }

  /** Watches a run until {@link #release}. */
  void watch(Run run) {
    watched = run;
    if (idle) {
      LockSupport.unpark(thread);
    }
  }

  /** The guest has returned. */
  void release() {
    watched = null;
  }

  @Override
  public void run() {
    while (true) {
      Run run = watched;
      if (run == null) {
        idle = true;
        if (watched == null) {
          LockSupport.parkNanos(this, IDLE_NANOS);
        }
        idle = false;
      } else {
        LockSupport.parkNanos(this, LOOK_EVERY_NANOS);
        if (watched == run) {
          look(run);
        }
      }
    }
  }

  private void look(Run run) {
    if (!run.stopped()) {
      run.exceeded().ifPresent(run::stop);
    } else if (run.resistingNanos() > PATIENCE_NANOS) {
      Verdict reason = run.stopReason();
      // An outbox that a hanging thread holds must not hold up the end.
      Thread answer =
          Thread.ofPlatform()
              .daemon()
              .start(() -> run.complete(new Verdict(reason.outcome(), reason.failure(), false)));
      try {
        answer.join(ANSWER_PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      watched = null;
      endProcess.run();
    }
  }
}
