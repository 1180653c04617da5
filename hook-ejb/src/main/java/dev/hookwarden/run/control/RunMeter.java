package dev.hookwarden.run.control;

import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.WorkerRole;
import java.time.Duration;

/** What the run feature counts. */
interface RunMeter {
  /** A run ended. */
  void ran(Outcome outcome, Duration duration);

  /** A run or check got a worker. */
  void waited(WorkerRole role, Duration duration);

  /** A worker became ready. */
  void started(WorkerRole role, Duration duration);

  /** A worker could not be started. */
  void notStarted(WorkerRole role);

  /** The pool let a worker go. */
  void ended(WorkerRole role, EndReason reason);
}
