package dev.hookwarden.run.control;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.Examination;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.run.boundary.JailView;
import dev.hookwarden.run.boundary.RecordReader;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import dev.hookwarden.run.boundary.WorkerView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/**
 * The run feature as a whole: jail, pools and what keeps them in order. Needs no container. Every
 * verb works on the thread that calls it.
 */
public final class RunEngine implements AutoCloseable {
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final RunConfig config;
  private final RunMeter meter;
  private final Spawner spawner = new Spawner();
  private final Watchdog watchdog;
  private final Jail jail;
  private final WorkerPool runners;
  private final WorkerPool analysts;
  private final AnalystTurns turns = new AnalystTurns();

  /**
   * Probes the jail and, if it is sufficient, begins to start workers; does not wait for them.
   *
   * @param threads makes the threads that start workers, read their stderr and watch them
   */
  RunEngine(RunConfig config, ThreadFactory threads, Clock clock, RunMeter meter) {
    this.config = config;
    this.meter = meter;
    this.watchdog = new Watchdog(threads);
    WorkerImage image =
        new WorkerImage(config.image().home(), config.image().heapMib(), config.jail().disabled());
    this.jail =
        config.jail().disabled()
            ? Jail.disabled()
            : probed(new JailProbe(image, spawner, watchdog, threads));
    WorkerStarter starter =
        new WorkerStarter(
            new WorkerStarter.Order(image, config.image().languages(), config.deadlines().start()),
            spawner,
            watchdog,
            threads,
            clock);
    PoolFactory pools = new PoolFactory(config.pool(), starter, threads, clock, meter);
    this.runners = pools.pool(WorkerRole.RUNNER, config.pool().count(), config.pool().spares());
    this.analysts = pools.pool(WorkerRole.ANALYST, 1, 1);
    if (jail.view().permitsRuns()) {
      Stream.of(runners, analysts).forEach(WorkerPool::settle);
      watchdog.repeat(runners::sweep, SWEEP);
      watchdog.repeat(analysts::sweep, SWEEP);
    }
  }

  private Jail probed(JailProbe probe) {
    try {
      return Jail.of(probe.run(), config.jail().required());
    } catch (IllegalArgumentException e) {
      spawner.close();
      watchdog.close();
      throw e;
    }
  }

  /** See {@link dev.hookwarden.run.boundary.Workers#execute}. */
  public RunReport execute(RunRequest request, RecordReader reader) {
    jail.requireSufficient();
    RunReport report = run(request, reader);
    meter.ran(report.outcome(), report.duration());
    return report;
  }

  private RunReport run(RunRequest request, RecordReader reader) {
    Executable executable = request.executable();
    if (!config.image().languages().contains(executable.engine())) {
      return refused(
          Outcome.INTERNAL_ERROR,
          Outcome.INTERNAL_ERROR.wireName(),
          "The language is switched off on this server.");
    }
    int limit = request.limits().resources().inputBytes();
    if (request.event().getBytes(StandardCharsets.UTF_8).length > limit) {
      // No alarm: whoever sends the event must not be able to suspend the hook by it.
      return refused(
          Outcome.CANCELLED,
          RunReport.EVENT_TOO_LARGE,
          "The event is over its limit of %,d bytes.".formatted(limit));
    }
    long begin = System.nanoTime();
    try (Lease lease =
        runners.acquire(executable.workspace(), executable.hash(), config.pool().queueTimeout())) {
      meter.waited(WorkerRole.RUNNER, Duration.ofNanos(System.nanoTime() - begin));
      return new RunExecution(request, reader, lease).run(watchdog, config.deadlines().prepare());
    }
  }

  /** See {@link dev.hookwarden.run.boundary.Workers#check}. */
  public WorkerMessage.Checked check(UUID workspace, Language language, String source) {
    return analysts().ask(workspace, Check.of(language, source));
  }

  /** See {@link dev.hookwarden.run.boundary.Workers#scan}. */
  public WorkerMessage.Scanned scan(
      UUID workspace, Language language, String source, ScanFacts facts, List<ScanRule> rules) {
    return analysts().ask(workspace, Scan.of(language, source, facts, rules));
  }

  /** See {@link dev.hookwarden.run.boundary.FreshAnalysts#check}. */
  public WorkerMessage.Checked checkAlone(UUID workspace, Language language, String source) {
    return analysts().askAlone(workspace, Check.of(language, source));
  }

  /** See {@link dev.hookwarden.run.boundary.FreshAnalysts#examine}. */
  public Examination examine(
      UUID workspace, Language language, String source, ScanFacts facts, List<ScanRule> rules) {
    return analysts()
        .examine(workspace, Check.of(language, source), Scan.of(language, source, facts, rules));
  }

  private Analysts analysts() {
    jail.requireSufficient();
    return new Analysts(analysts, turns, watchdog, config.deadlines().check(), meter);
  }

  /** See {@link dev.hookwarden.run.boundary.Workers#prepare}. */
  public void prepare(Executable executable) {
    for (Lease lease : runners.acquireToPrepare(executable.workspace(), executable.hash())) {
      try (lease;
          Watchdog.Guard _ =
              watchdog.watch(lease.worker().process(), config.deadlines().prepare())) {
        Handover.prepare(lease.worker(), executable);
      } catch (ProtocolException e) {
        lease.spoil(EndReason.VIOLATION);
      } catch (IOException e) {
        // Best effort: a run of this version finds or makes itself a sound worker.
        lease.spoil(EndReason.LOST);
      }
    }
  }

  /** What surrounds the workers. */
  public JailView jail() {
    return jail.view();
  }

  /** Why the last worker did not start; empty if it did. */
  public Optional<String> startFailure() {
    return runners.startFailure().or(analysts::startFailure);
  }

  /** All live workers. */
  public List<WorkerView> workers() {
    return Stream.of(runners, analysts).flatMap(pool -> pool.views().stream()).toList();
  }

  /** Ends everything; no process is left when it returns. */
  @Override
  public void close() {
    runners.close();
    analysts.close();
    spawner.close();
    watchdog.close();
  }

  private static RunReport refused(Outcome outcome, String name, String words) {
    return new RunReport(
        outcome,
        null,
        new GuestFailure(name, words, List.of()),
        List.of(),
        List.of(),
        Usage.NONE,
        Duration.ZERO);
  }
}
