package dev.hookwarden.audit.control;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Reads a log part by part: the next one is read while the one before is being looked at. It holds
 * two parts at most. Used by one thread.
 */
final class ReadAhead {
  private final Executor executor;
  private final Reader reader;
  private final long part;
  private final long size;
  private CompletableFuture<Part> next;

  /**
   * Begins to read.
   *
   * @param executor reads
   * @param part how many leaves are read at a time
   * @param size where to end
   */
  ReadAhead(Executor executor, Reader reader, long first, long part, long size) {
    this.executor = executor;
    this.reader = reader;
    this.part = part;
    this.size = size;
    this.next = begin(first);
  }

  /** Reads leaves. */
  @FunctionalInterface
  interface Reader {
    /**
     * Leaves from one position to before another or to before an earlier one, if they are large.
     */
    Part read(long from, long to);
  }

  /**
   * Leaves that were read at once.
   *
   * @param rows those that exist
   * @param end the position after the last that was asked for
   */
  record Part(List<SealedRow> rows, long end) {}

  /** The next part. */
  Part next() {
    Part present = next.join();
    next = begin(present.end());
    return present;
  }

  private CompletableFuture<Part> begin(long from) {
    long to = Math.min(from + part, size);
    return from < to
        ? CompletableFuture.supplyAsync(() -> reader.read(from, to), executor)
        : CompletableFuture.completedFuture(new Part(List.of(), from));
  }
}
