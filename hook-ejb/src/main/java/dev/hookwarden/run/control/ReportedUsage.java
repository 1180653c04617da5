package dev.hookwarden.run.control;

import dev.hookwarden.protocol.Usage;
import java.time.Duration;

/** Cuts what a worker says that a run used down to what can be true. */
final class ReportedUsage {
  /** More than any machine allocates in one run; keeps sums over many runs in range. */
  private static final long MAX_ALLOCATED_BYTES = 1L << 40;

  private ReportedUsage() {}

  /**
   * Answers the plausible part.
   *
   * @param reported the worker's words
   * @param logBytes what the host has counted
   * @param duration what the host has measured
   */
  static Usage plausible(Usage reported, long logBytes, Duration duration) {
    long micros = duration.toNanos() / 1_000;
    return new Usage(
        Math.min(reported.cpuMicros(), micros),
        Math.min(reported.wallMicros(), micros),
        Math.min(reported.allocatedBytes(), MAX_ALLOCATED_BYTES),
        logBytes,
        reported.hostCalls());
  }
}
