package dev.hookwarden.worker.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.Usage;
import java.util.function.Supplier;

/** Tells a hook what is left of each of its limits. */
final class Budget {
  // A finer step would give the hook a clock.
  private static final long STEP_MILLIS = 100;
  private static final long STEP_BYTES = 1024 * 1024;
  private static final long MICROS_PER_MILLI = 1_000;

  private final ResourceLimits limits;
  private final Tally tally;
  private final Supplier<Usage> usage;

  Budget(ResourceLimits limits, Tally tally, Supplier<Usage> usage) {
    this.limits = limits;
    this.tally = tally;
    this.usage = usage;
  }

  /**
   * What is left by now. Times and allocation are rounded down to a step.
   *
   * @param effectBytes bytes of the effects so far
   */
  ObjectNode left(long effectBytes) {
    Usage used = usage.get();
    return tally
        .left()
        .put("resultBytes", Math.max(0, limits.resultBytes() - effectBytes))
        .put("logBytes", Math.max(0, limits.logBytes() - used.logBytes()))
        .put("cpuMillis", millis(limits.cpuMillis(), used.cpuMicros()))
        .put("wallMillis", millis(limits.wallMillis(), used.wallMicros()))
        .put("allocationBytes", left(limits.allocationBytes(), used.allocatedBytes(), STEP_BYTES));
  }

  private static long millis(long limit, long usedMicros) {
    return left(limit, Math.ceilDiv(usedMicros, MICROS_PER_MILLI), STEP_MILLIS);
  }

  private static long left(long limit, long used, long step) {
    return Math.max(0, limit - used) / step * step;
  }
}
