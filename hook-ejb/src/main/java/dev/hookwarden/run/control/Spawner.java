package dev.hookwarden.run.control;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Starts every process from one platform thread that lives as long as they do, and knows which are
 * alive. The jail asks the kernel to kill a worker when its parent dies (PR_SET_PDEATHSIG), and for
 * the kernel the parent is the thread: from a pooled thread, workers would die with that thread.
 */
final class Spawner implements AutoCloseable {
  private static final Duration END_TIMEOUT = Duration.ofSeconds(10);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("hookwarden-spawner").daemon(true).factory());
  private final Set<Process> alive = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Starts a process and waits until it is started, not until it is ready.
   *
   * @throws IOException if it can't be started, or this spawner is closed
   */
  Process spawn(ProcessBuilder command) throws IOException {
    try {
      return thread.submit(() -> start(command)).get();
    } catch (ExecutionException e) {
      throw new IOException("a worker could not be started", e.getCause());
    } catch (RejectedExecutionException e) {
      throw new IOException("the server is stopping", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a worker was started", e);
    }
  }

  /** Kills a process and what it started; returns before they are gone. */
  static void kill(Process process) {
    if (!process.isAlive()) {
      return;
    }
    var children = process.descendants().toList();
    // Not Process.destroyForcibly, which closes the streams under the thread that reads them.
    process.toHandle().destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Kills all processes that are left, waits until they are gone, and ends the thread. */
  @Override
  public void close() {
    closed = true;
    thread.shutdown();
    try {
      thread.awaitTermination(END_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      alive.forEach(Spawner::kill);
      for (Process process : alive) {
        process.waitFor(END_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      alive.forEach(Spawner::kill);
      Thread.currentThread().interrupt();
    }
  }

  private Process start(ProcessBuilder command) throws IOException {
    if (closed) {
      throw new IOException("the server is stopping");
    }
    Process process = command.start();
    alive.add(process);
    process.onExit().thenRun(() -> alive.remove(process));
    return process;
  }
}
