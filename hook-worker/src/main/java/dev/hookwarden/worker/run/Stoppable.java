package dev.hookwarden.worker.run;

/** A run, as seen by those who may have to end it. Thread-safe. */
interface Stoppable {
  /** Whether somebody has ended it. */
  boolean stopped();

  /** Ends it; only the first verdict counts, and none after the guest has finished. */
  void stop(Verdict verdict);
}
