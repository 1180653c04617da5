package dev.hookwarden.protocol;

/**
 * What a run used, as measured in the worker.
 *
 * @param cpuMicros CPU time of the guest's thread, in microseconds
 * @param wallMicros wall time from the start of the guest's code, in microseconds
 * @param allocatedBytes bytes that the guest's thread allocated
 * @param logBytes bytes of all log lines
 * @param hostCalls calls through the door, of all kinds
 */
public record Usage(
    long cpuMicros, long wallMicros, long allocatedBytes, long logBytes, int hostCalls) {
  /** Nothing used. */
  public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

  /** Refuses negative numbers. */
  public Usage {
    if (cpuMicros < 0 || wallMicros < 0 || allocatedBytes < 0 || logBytes < 0 || hostCalls < 0) {
      throw new IllegalArgumentException("usage must not be negative");
    }
  }
}
