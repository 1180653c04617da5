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
  private final Part reader;
  private final long part;
  private final long size;
  private CompletableFuture<List<SealedRow>> next;
  private long end;

  /**
   * Begins to read.
   *
   * @param executor reads
   * @param part how many leaves are read at a time
   * @param size where to end
   */
  ReadAhead(Executor executor, Part reader, long first, long part, long size) {
    this.executor = executor;
    this.reader = reader;
    this.part = part;
    this.size = size;
    this.end = first;
    this.next = begin();
  }

  /** Reads leaves. */
  @FunctionalInterface
  interface Part {
    /** The leaves from one position to before another, as far as they exist. */
    List<SealedRow> read(long from, long to);
  }

  /** Where the part ends that {@link #next} gives. */
  long end() {
    return end;
  }

  /** The next part. */
  List<SealedRow> next() {
    List<SealedRow> rows = next.join();
    next = begin();
    return rows;
  }

  private CompletableFuture<List<SealedRow>> begin() {
    long from = end;
    long to = Math.min(from + part, size);
    end = to;
    return from < to
        ? CompletableFuture.supplyAsync(() -> reader.read(from, to), executor)
        : CompletableFuture.completedFuture(List.of());
  }
}
