package dev.hookwarden.run.control;

import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/** Starts one worker and waits until it is warm. */
final class WorkerStarter {
  private static final int STOCK = 2;

  private final Order order;
  private final Spawner spawner;
  private final Watchdog watchdog;
  private final ThreadFactory threads;
  private final Clock clock;

  /**
   * What to start.
   *
   * @param image the program
   * @param languages the engines to warm
   * @param timeout how long a worker may take until it is warm
   */
  record Order(WorkerImage image, Set<Language> languages, Duration timeout) {
    Order {
      languages = Set.copyOf(languages);
    }
  }

  WorkerStarter(
      Order order, Spawner spawner, Watchdog watchdog, ThreadFactory threads, Clock clock) {
    this.order = order;
    this.spawner = spawner;
    this.watchdog = watchdog;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Starts a worker; blocks until it is warm, at most as long as the order says.
   *
   * @throws IOException saying in what way it did not become ready; it is gone then
   */
  PooledWorker start(WorkerRole role) throws IOException {
    WorkerProcess process = WorkerProcess.of(spawner.spawn(order.image().worker(role)), threads);
    try (Watchdog.Guard guard = watchdog.watch(process, order.timeout())) {
      return greet(role, process, guard);
    }
  }

  private PooledWorker greet(WorkerRole role, WorkerProcess process, Watchdog.Guard guard)
      throws IOException {
    try {
      process.send(new HostMessage.Hello(Frames.PROTOCOL, role, order.languages(), STOCK));
      return switch (process.receive(Awaited.READY)) {
        case WorkerMessage.Ready ready -> admit(role, process, ready);
        case WorkerMessage.Prepared _,
            WorkerMessage.Checked _,
            WorkerMessage.Scanned _,
            WorkerMessage.Opening _,
            WorkerMessage.Opened _,
            WorkerMessage.Query _,
            WorkerMessage.Log _,
            WorkerMessage.Completed _ ->
            throw new ProtocolException("the worker's first message is not 'ready'");
      };
    } catch (ProtocolException e) {
      process.end();
      throw e;
    } catch (IOException e) {
      OptionalInt exit = process.end();
      throw new IOException(
          guard.fired()
              ? "the worker was not ready within %s and was killed".formatted(order.timeout())
              : exit.isPresent()
                  ? "the worker ended with exit code %d before it was ready"
                      .formatted(exit.getAsInt())
                  : "the worker closed its streams before it was ready",
          e);
    }
  }

  private PooledWorker admit(WorkerRole role, WorkerProcess process, WorkerMessage.Ready ready)
      throws ProtocolException {
    if (ready.protocol() != Frames.PROTOCOL) {
      throw new ProtocolException("the worker speaks protocol " + ready.protocol());
    }
    // An analyst warms compilers, not engines, so only a runner has to have them.
    if (role == WorkerRole.RUNNER && !ready.languages().equals(order.languages())) {
      throw new ProtocolException("the worker did not warm the wanted languages");
    }
    return new PooledWorker(process, role, ready, clock.instant());
  }
}
