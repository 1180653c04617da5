package dev.hookwarden.protocol;

/**
 * How much time and space one run may take.
 *
 * @param cpuMillis CPU time of the guest's thread, in milliseconds
 * @param wallMillis wall time, in milliseconds
 * @param allocationBytes bytes allocated by the guest's thread over the whole run
 * @param inputBytes size of the event's JSON text in UTF-8
 * @param resultBytes size of the result's JSON text in UTF-8, and of all effects together
 * @param logBytes size of all log lines together in UTF-8
 */
public record ResourceLimits(
    long cpuMillis,
    long wallMillis,
    long allocationBytes,
    int inputBytes,
    int resultBytes,
    int logBytes) {
  /** Refuses limits that are not positive. */
  public ResourceLimits {
    if (cpuMillis <= 0 || wallMillis <= 0 || allocationBytes <= 0) {
      throw new IllegalArgumentException("time and allocation limits must be positive");
    }
    if (inputBytes <= 0 || resultBytes <= 0 || logBytes < 0) {
      throw new IllegalArgumentException("size limits must be positive");
    }
  }
}
