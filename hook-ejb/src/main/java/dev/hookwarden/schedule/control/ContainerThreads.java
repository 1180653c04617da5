package dev.hookwarden.schedule.control;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.quartz.spi.ThreadPool;

/**
 * Lets Quartz execute its jobs on threads of the container, some at a time. Public, since Quartz
 * sets its names by reflection.
 */
public final class ContainerThreads implements ThreadPool {
  private static final int SIZE = 4;
  private static final long PATIENCE_SECONDS = 15;

  private final Semaphore free = new Semaphore(SIZE);
  private final ManagedExecutorService executor;

  ContainerThreads(ManagedExecutorService executor) {
    this.executor = executor;
  }

  @Override
  public boolean runInThread(Runnable job) {
    if (job == null || !free.tryAcquire()) {
      return false;
    }
    try {
      executor.execute(
          () -> {
            try {
              job.run();
            } finally {
              free.release();
            }
          });
      return true;
    } catch (RejectedExecutionException e) {
      free.release();
      return false;
    }
  }

  @Override
  public int blockForAvailableThreads() {
    free.acquireUninterruptibly();
    free.release();
    return Math.max(1, free.availablePermits());
  }

  @Override
  public void initialize() {}

  @Override
  public void shutdown(boolean waitForJobsToComplete) {
    if (!waitForJobsToComplete) {
      return;
    }
    try {
      // Whatever takes longer is done by another server, or after the next start.
      if (free.tryAcquire(SIZE, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        free.release(SIZE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int getPoolSize() {
    return SIZE;
  }

  @Override
  public void setInstanceId(String id) {}

  @Override
  public void setInstanceName(String name) {}
}
