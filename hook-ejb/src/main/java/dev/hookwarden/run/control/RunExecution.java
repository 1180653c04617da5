package dev.hookwarden.run.control;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.RecordReader;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One run on one leased worker, from handing over to the report. */
final class RunExecution {
  private static final System.Logger LOG = System.getLogger(RunExecution.class.getName());

  /**
   * How long after the wall limit the worker is killed, if its own watchdog did not end the run.
   */
  private static final Duration GRACE = Duration.ofMillis(250);

  /** The exit code of a worker whose heap is exhausted. */
  private static final int OUT_OF_MEMORY = 3;

  private final RunRequest request;
  private final Lease lease;
  private final RunSession session;
  private final long begin = System.nanoTime();

  RunExecution(RunRequest request, RecordReader reader, Lease lease) {
    this.request = request;
    this.lease = lease;
    this.session = new RunSession(request, reader);
  }

  /**
   * Runs, with a deadline for each of the two steps.
   *
   * @param watchdog kills the worker when a deadline is over
   * @param prepareTimeout how long the worker may take to parse the version, and as long again to
   *     make a context for it
   */
  RunReport run(Watchdog watchdog, Duration prepareTimeout) {
    PooledWorker worker = lease.worker();
    RunReport report =
        prepare(worker, watchdog, prepareTimeout)
            .orElseGet(() -> execute(worker, watchdog, prepareTimeout));
    worker.ran(request.executable().hash());
    return report;
  }

  private Optional<RunReport> prepare(PooledWorker worker, Watchdog watchdog, Duration timeout) {
    String late =
        "The code was not loaded within %,d ms; its worker was stopped by force."
            .formatted(timeout.toMillis());
    return attempt(
        watchdog.watch(worker.process(), timeout),
        () -> late,
        () ->
            Handover.prepare(worker, request.executable())
                ? Optional.empty()
                : Optional.of(failed(Outcome.INTERNAL_ERROR, "The code is too large.")));
  }

  private RunReport execute(PooledWorker worker, Watchdog watchdog, Duration openTimeout) {
    Duration wall = Duration.ofMillis(request.limits().resources().wallMillis()).plus(GRACE);
    Watchdog.Guard guard = watchdog.watch(worker.process(), wall);
    Deadline deadline = new Deadline(guard, openTimeout, wall);
    return attempt(
            guard,
            deadline::words,
            () ->
                Optional.of(
                    Handover.execute(worker, request)
                        ? completed(worker.process().converse(session, deadline))
                        : failed(Outcome.INTERNAL_ERROR, "The event is too large.")))
        .orElseThrow();
  }

  /** One step of the conversation; answers empty if the run may go on. */
  private Optional<RunReport> attempt(Watchdog.Guard guard, Supplier<String> late, Step step) {
    try (guard) {
      return step.take();
    } catch (ProtocolException e) {
      return Optional.of(violated(e));
    } catch (IOException e) {
      return Optional.of(lost(guard, late.get()));
    }
  }

  private RunReport violated(ProtocolException violation) {
    LOG.log(
        Level.WARNING,
        "Worker {0} broke the protocol in run {1}: {2}",
        Long.toString(lease.worker().process().pid()),
        request.context().run(),
        violation.getMessage());
    lease.spoil(EndReason.VIOLATION);
    return failed(
        Outcome.PROTOCOL_VIOLATION,
        "The run ended because its worker broke the rules; the worker was replaced.");
  }

  private RunReport completed(WorkerMessage.Completed completed) {
    if (!completed.reusable() || isSpoiling(completed.outcome())) {
      lease.spoil(EndReason.SPOILT);
    }
    if (session.readerBroke()) {
      return failed(Outcome.INTERNAL_ERROR, "A read failed by a fault of the server.");
    }
    Duration duration = duration();
    Usage usage = ReportedUsage.plausible(completed.usage(), session.logBytes(), duration);
    return new RunReport(
        completed.outcome(),
        completed.value(),
        completed.outcome() == Outcome.OK
            ? null
            : FailureText.of(completed.outcome(), completed.failure()),
        completed.effects(),
        session.log(),
        usage,
        duration);
  }

  private RunReport lost(Watchdog.Guard guard, String late) {
    int exit = lease.worker().process().end().orElse(-1);
    lease.spoil(EndReason.LOST);
    if (guard.fired()) {
      return failed(Outcome.WALL_EXCEEDED, late);
    }
    return exit == OUT_OF_MEMORY
        ? failed(Outcome.MEMORY_EXCEEDED, "The run exhausted the memory of its worker.")
        : failed(Outcome.WORKER_LOST, "The worker ended during the run and was replaced.");
  }

  /** After these, something of the run may be left in the worker. */
  private static boolean isSpoiling(Outcome outcome) {
    return switch (outcome) {
      case CPU_EXCEEDED,
          WALL_EXCEEDED,
          MEMORY_EXCEEDED,
          STATEMENTS_EXCEEDED,
          CANCELLED,
          WORKER_LOST,
          PROTOCOL_VIOLATION,
          INTERNAL_ERROR ->
          true;
      case OK, REJECTED, GUEST_ERROR, OUTPUT_EXCEEDED, QUOTA_EXCEEDED, CAPABILITY_DENIED -> false;
    };
  }

  private RunReport failed(Outcome outcome, String words) {
    Duration duration = duration();
    return new RunReport(
        outcome,
        null,
        new GuestFailure(outcome.wireName(), words, List.of()),
        List.of(),
        session.log(),
        ReportedUsage.plausible(Usage.NONE, session.logBytes(), duration),
        duration);
  }

  private Duration duration() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** What a guard waits for: first for the run's context, if none is ready, then for the run. */
  private final class Deadline implements RunSession.Progress {
    private final Watchdog.Guard guard;
    private final Duration open;
    private final Duration wall;
    private boolean opening;

    Deadline(Watchdog.Guard guard, Duration open, Duration wall) {
      this.guard = guard;
      this.open = open;
      this.wall = wall;
    }

    @Override
    public void opening() {
      opening = true;
      guard.restart(open);
    }

    @Override
    public void opened() {
      opening = false;
      guard.restart(wall);
    }

    /** What is said of a run that was too late. */
    String words() {
      return opening
          ? "No context was made for the run within %,d ms; its worker was stopped by force."
              .formatted(open.toMillis())
          : "The run did not end within its %,d ms and was stopped by force."
              .formatted(request.limits().resources().wallMillis());
    }
  }

  /** A part of the conversation. */
  @FunctionalInterface
  private interface Step {
    Optional<RunReport> take() throws IOException;
  }
}
