package dev.hookwarden.worker.run;

import com.sun.management.ThreadMXBean;
import dev.hookwarden.protocol.Usage;
import java.lang.management.ManagementFactory;

/** What a thread has used since the meter was made. Readable from other threads. */
final class Meter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long NANOS_PER_MICRO = 1_000;

  private final long thread;
  private final long startNanos;
  private final long startCpuNanos;
  private final long startAllocatedBytes;

  Meter(Thread thread) {
    this.thread = thread.threadId();
    this.startCpuNanos = THREADS.getThreadCpuTime(this.thread);
    this.startAllocatedBytes = THREADS.getThreadAllocatedBytes(this.thread);
    this.startNanos = System.nanoTime();
  }

  Usage usage(long logBytes, int hostCalls) {
    return new Usage(
        since(startCpuNanos, THREADS.getThreadCpuTime(thread)) / NANOS_PER_MICRO,
        since(startNanos, System.nanoTime()) / NANOS_PER_MICRO,
        since(startAllocatedBytes, THREADS.getThreadAllocatedBytes(thread)),
        logBytes,
        hostCalls);
  }

  private static long since(long start, long now) {
    return Math.max(0, now - start);
  }
}
