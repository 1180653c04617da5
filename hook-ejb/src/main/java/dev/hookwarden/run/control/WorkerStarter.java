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
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/** Starts one worker and waits until it is warm. */
final class WorkerStarter {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(180);
  private static final int STOCK = 2;

  private final WorkerImage image;
  private final Set<Language> languages;
  private final Spawner spawner;
  private final Watchdog watchdog;
  private final ThreadFactory threads;
  private final Clock clock;

  WorkerStarter(
      WorkerImage image,
      Set<Language> languages,
      Spawner spawner,
      Watchdog watchdog,
      ThreadFactory threads,
      Clock clock) {
    this.image = image;
    this.languages = Set.copyOf(languages);
    this.spawner = spawner;
    this.watchdog = watchdog;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Starts a worker; blocks until it is warm, at most a minute.
   *
   * @throws IOException if it does not become ready; it is gone then
   */
  PooledWorker start(WorkerRole role) throws IOException {
    WorkerProcess process = WorkerProcess.of(spawner.spawn(image.worker(role)), threads);
    try (Watchdog.Guard _ = watchdog.watch(process, START_TIMEOUT)) {
      process.send(new HostMessage.Hello(Frames.PROTOCOL, role, languages, STOCK));
      return switch (process.receive()) {
        case WorkerMessage.Ready ready -> admit(role, process, ready);
        case WorkerMessage.Checked _,
            WorkerMessage.Query _,
            WorkerMessage.Log _,
            WorkerMessage.Completed _ ->
            throw new ProtocolException("the worker's first message is not 'ready'");
      };
    } catch (IOException e) {
      process.end();
      throw e;
    }
  }

  private PooledWorker admit(WorkerRole role, WorkerProcess process, WorkerMessage.Ready ready)
      throws ProtocolException {
    if (ready.protocol() != Frames.PROTOCOL) {
      throw new ProtocolException("the worker speaks protocol " + ready.protocol());
    }
    // An analyst warms compilers, not engines, so only a runner has to have them.
    if (role == WorkerRole.RUNNER && !ready.languages().equals(languages)) {
      throw new ProtocolException("the worker did not warm the wanted languages");
    }
    return new PooledWorker(process, role, ready, clock.instant());
  }
}
