package dev.hookwarden.worker.hostile;

import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts every process from one thread that lives as long as they do: the jail asks the kernel to
 * kill a worker when the thread that started it ends.
 */
final class Spawner implements AutoCloseable {
  private static final String HEAP_MIB = "256";

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("spawner").daemon().factory());

  Process start(WorkerRole role) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                "target/image/bin/worker-jail",
                role.name().toLowerCase(Locale.ROOT),
                "--heap-mib",
                HEAP_MIB)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return thread.submit(command::start).get();
    } catch (ExecutionException e) {
      throw new IOException("no worker could be started", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
