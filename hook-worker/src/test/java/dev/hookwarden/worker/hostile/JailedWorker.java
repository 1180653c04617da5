package dev.hookwarden.worker.hostile;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.worker.HostDriver;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One process of the image. Like the server, it kills a worker that has not answered a quarter of a
 * second after the wall limit, and tells from the exit code of a lost one what became of it.
 */
final class JailedWorker implements AutoCloseable {
  /** The server's own allowance, {@code RunExecution.GRACE}. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final ScheduledThreadPoolExecutor TIMER =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("supervisor").daemon().factory());
  private static final int OUT_OF_MEMORY = 3;
  private static final int STOCK = 1;
  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(10);

  /** What a run came to. */
  record Ended(String outcome, Optional<HostDriver.Result> result, Duration elapsed) {
    /** Whether the same worker may go on. */
    boolean reusable() {
      return result.map(each -> each.completed().reusable()).orElse(false);
    }
  }

  private final Process process;
  private final HostDriver host;
  private volatile boolean killed;
  private volatile String past = "its start";

  private JailedWorker(Process process) {
    this.process = process;
    this.host = new HostDriver(process.getInputStream(), process.getOutputStream());
  }

  static JailedWorker runner(Spawner spawner, Language language) throws IOException {
    return started(spawner, WorkerRole.RUNNER, EnumSet.of(language), STOCK);
  }

  static JailedWorker analyst(Spawner spawner) throws IOException {
    Set<Language> engines = EnumSet.of(Language.JAVASCRIPT, Language.PYTHON);
    return started(spawner, WorkerRole.ANALYST, engines, 0);
  }

  private static JailedWorker started(
      Spawner spawner, WorkerRole role, Set<Language> languages, int stock) throws IOException {
    JailedWorker worker = new JailedWorker(spawner.start(role));
    try {
      worker.host.hello(role, languages, stock);
      return worker;
    } catch (IOException | RuntimeException e) {
      worker.close();
      throw e;
    }
  }

  void prepare(String version, Language language, String code) throws IOException {
    host.prepare(version, language, code);
  }

  WorkerMessage.Checked check(Language language, String source) throws IOException {
    return host.check(language, source);
  }

  /** Runs one hook and measures from the request to the answer or the end of the process. */
  Ended run(HostMessage.Execute request) {
    long patienceMillis = request.limits().resources().wallMillis() + GRACE.toMillis();
    Future<?> guard = TIMER.schedule(this::kill, patienceMillis, TimeUnit.MILLISECONDS);
    long begin = System.nanoTime();
    try {
      Optional<HostDriver.Result> result = host.run(request);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
      String outcome =
          result.map(each -> each.completed().outcome()).orElseGet(this::howItEnded).wireName();
      return new Ended(outcome, result, elapsed);
    } catch (ProtocolException e) {
      return lost(Outcome.PROTOCOL_VIOLATION, begin);
    } catch (IOException e) {
      return lost(howItEnded(), begin);
    } finally {
      guard.cancel(false);
    }
  }

  private static Ended lost(Outcome outcome, long begin) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
    return new Ended(outcome.wireName(), Optional.empty(), elapsed);
  }

  /** As the server judges a worker that is gone. */
  private Outcome howItEnded() {
    if (killed) {
      return Outcome.WALL_EXCEEDED;
    }
    try {
      boolean ended = process.waitFor(EXIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      return ended && process.exitValue() == OUT_OF_MEMORY
          ? Outcome.MEMORY_EXCEEDED
          : Outcome.WORKER_LOST;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.WORKER_LOST;
    }
  }

  /** Notes what it has run last. */
  void remember(String attack) {
    past = attack;
  }

  /** What it has run last. */
  String past() {
    return past;
  }

  /** CPU time of the process and what it started. */
  Duration cpu() {
    return process
        .descendants()
        .flatMap(each -> each.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private void kill() {
    killed = true;
    // Not Process.destroyForcibly, which closes the streams under the thread that reads them.
    List<ProcessHandle> children = process.descendants().toList();
    process.toHandle().destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    kill();
    try {
      process.waitFor(EXIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      process.getInputStream().close();
      process.getOutputStream().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // Bytes that nobody reads any more.
      killed = true;
    }
  }
}
