package dev.hookwarden.worker.run;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.guest.GuestContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One run while it lasts. Thread-safe: guest thread, watchdog and message loop meet here. */
final class Run implements Stoppable {
  private final HostMessage.Execute request;
  private final Outbox outbox;
  private final Executor canceller;
  private final LogLines log;
  private final Questions questions;
  private final Door door;
  private final AtomicBoolean completed = new AtomicBoolean();
  private volatile @Nullable Meter meter;
  private @Nullable GuestContext context;
  private @Nullable Verdict stop;
  private boolean finished;
  private long stoppedNanos;

  /**
   * Creates it; nothing is measured yet.
   *
   * @param request what to run
   * @param outbox where its messages go
   * @param canceller runs what may hang while a guest is stopped
   */
  Run(HostMessage.Execute request, Outbox outbox, Executor canceller) {
    this.request = request;
    this.outbox = outbox;
    this.canceller = canceller;
    String id = request.context().run();
    this.log = new LogLines(id, request.limits().resources().logBytes(), outbox);
    this.questions = new Questions(id, outbox, this);
    this.door = new Door(request, log, questions, this, this::usage);
  }

  String id() {
    return request.context().run();
  }

  Door door() {
    return door;
  }

  void answer(HostMessage.Reply reply) {
    questions.answer(reply);
  }

  /** Begins to measure the calling thread, which is about to enter a context. */
  synchronized void begin(GuestContext guest) {
    context = guest;
    meter = new Meter(Thread.currentThread());
    if (stop != null) {
      canceller.execute(guest::cancel);
    }
  }

  @Override
  public synchronized boolean stopped() {
    return stop != null;
  }

  @Override
  public synchronized void stop(Verdict verdict) {
    if (stop == null && !finished) {
      stop = verdict;
      stoppedNanos = System.nanoTime();
      if (context != null) {
        canceller.execute(context::cancel);
      }
    }
  }

  /** The guest has returned: nobody can stop it any more. Answers why it was stopped, if so. */
  synchronized Optional<Verdict> finish() {
    finished = true;
    return Optional.ofNullable(stop);
  }

  /** How long ago it was stopped without the guest having returned; 0 if that is not so. */
  synchronized long resistingNanos() {
    return stop == null || finished ? 0 : System.nanoTime() - stoppedNanos;
  }

  Usage usage() {
    Meter begun = meter;
    return begun == null ? Usage.NONE : begun.usage(log.bytes(), door.calls());
  }

  /** Which limit is exceeded by now, if any. */
  Optional<Verdict> exceeded() {
    Usage usage = usage();
    ResourceLimits limits = request.limits().resources();
    if (usage.cpuMicros() > 1_000 * limits.cpuMillis()) {
      return Optional.of(
          timeout(Outcome.CPU_EXCEEDED, "CPU time", usage.cpuMicros(), limits.cpuMillis()));
    }
    if (usage.wallMicros() > 1_000 * limits.wallMillis()) {
      return Optional.of(
          timeout(Outcome.WALL_EXCEEDED, "wall time", usage.wallMicros(), limits.wallMillis()));
    }
    if (usage.allocatedBytes() > limits.allocationBytes()) {
      String words =
          "the run allocated %,d bytes; its limit is %,d bytes"
              .formatted(usage.allocatedBytes(), limits.allocationBytes());
      return Optional.of(Verdict.of(Outcome.MEMORY_EXCEEDED, words, false));
    }
    return Optional.empty();
  }

  /** Why it was stopped; asked only where it was. */
  synchronized Verdict stopReason() {
    return stop == null ? Verdict.of(Outcome.CANCELLED, "the run was stopped", false) : stop;
  }

  /** Sends the one answer of this run; does nothing if it has been sent. */
  void complete(Verdict verdict) {
    complete(
        new WorkerMessage.Completed(
            id(),
            verdict.outcome(),
            null,
            verdict.failure(),
            List.of(),
            usage(),
            verdict.reusable()));
  }

  /** Sends the one answer of this run; does nothing if it has been sent. */
  void complete(WorkerMessage.Completed answer) {
    if (completed.compareAndSet(false, true)) {
      log.flush();
      outbox.send(answer);
    }
  }

  private static Verdict timeout(Outcome outcome, String what, long usedMicros, long limitMillis) {
    return Verdict.of(
        outcome,
        "the run used %,d ms of %s; its limit is %,d ms"
            .formatted(usedMicros / 1_000, what, limitMillis),
        false);
  }
}
