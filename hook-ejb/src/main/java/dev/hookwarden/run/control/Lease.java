package dev.hookwarden.run.control;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker lent to one thread for one run; closing gives it back. */
final class Lease implements AutoCloseable {
  private final PooledWorker worker;
  private final Consumer<Optional<EndReason>> giveBack;
  private @Nullable EndReason reason;

  Lease(PooledWorker worker, Consumer<Optional<EndReason>> giveBack) {
    this.worker = worker;
    this.giveBack = giveBack;
  }

  PooledWorker worker() {
    return worker;
  }

  /** Says that nobody may use this worker again: it is killed at once. */
  void spoil(EndReason why) {
    worker.process().kill();
    if (reason == null) {
      reason = why;
    }
  }

  @Override
  public void close() {
    giveBack.accept(Optional.ofNullable(reason));
  }
}
