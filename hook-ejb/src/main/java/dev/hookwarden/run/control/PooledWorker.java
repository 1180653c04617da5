package dev.hookwarden.run.control;

import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.WorkerView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker as the pool sees it. Guarded by the pool's lock, except for what its name says belongs
 * to the holder of the lease.
 */
final class PooledWorker {
  private final WorkerProcess process;
  private final WorkerRole role;
  private final WorkerMessage.Ready ready;
  private final Instant readyAt;
  private final long readyBytes;

  /** The worker forgets the versions used longest ago beyond 500; we forget them earlier. */
  private static final int MAX_VERSIONS = 400;

  /** Versions that were sent, those used longest ago first. */
  private final SequencedSet<String> versions = new LinkedHashSet<>();

  private @Nullable UUID workspace;
  private long preparedChars;
  private long residentBytes;
  private Instant lastUsed;
  private volatile int runs;
  private boolean leased;

  PooledWorker(WorkerProcess process, WorkerRole role, WorkerMessage.Ready ready, Instant readyAt) {
    this.process = process;
    this.role = role;
    this.ready = ready;
    this.readyAt = readyAt;
    this.lastUsed = readyAt;
    this.readyBytes = process.residentBytes();
    this.residentBytes = readyBytes;
  }

  WorkerProcess process() {
    return process;
  }

  // For the holder of the lease

  boolean knows(String version) {
    return versions.contains(version);
  }

  void prepared(String version, long chars) {
    versions.addLast(version);
    if (versions.size() > MAX_VERSIONS) {
      versions.removeFirst();
    }
    preparedChars += chars;
  }

  /** Counts a run. */
  void ran(String version) {
    if (knows(version)) {
      versions.addLast(version);
    }
    runs = runs + 1;
  }

  /** Counts a check. */
  void checked() {
    runs = runs + 1;
  }

  // For the pool

  boolean leased() {
    return leased;
  }

  boolean isFresh() {
    return workspace == null;
  }

  boolean isBoundTo(UUID other) {
    return other.equals(workspace);
  }

  Instant lastUsed() {
    return lastUsed;
  }

  void lease(UUID toWorkspace) {
    if (leased || !(isFresh() || isBoundTo(toWorkspace))) {
      throw new IllegalStateException("a worker serves one run at a time, of one workspace");
    }
    workspace = toWorkspace;
    leased = true;
  }

  void release(Instant now) {
    leased = false;
    lastUsed = now;
  }

  /** Looks how much memory the worker takes by now. */
  void measure() {
    residentBytes = process.residentBytes();
  }

  /** Whether a successor should take over. */
  boolean isWorn(Wear wear, Instant now) {
    return runs >= wear.maxRuns()
        || preparedChars > Wear.MAX_PREPARED_CHARS
        || residentBytes - readyBytes > wear.maxGrowthBytes()
        || Duration.between(readyAt, now).compareTo(wear.maxAge()) >= 0;
  }

  WorkerView view(Instant now) {
    WorkerView.State state =
        leased ? WorkerView.State.BUSY : isFresh() ? WorkerView.State.FRESH : WorkerView.State.IDLE;
    return new WorkerView(
        role,
        state,
        process.pid(),
        runs,
        Duration.between(readyAt, now),
        ready.languages(),
        ready.startMillis());
  }

  /**
   * After what a worker is replaced.
   *
   * @param maxRuns after this many runs
   * @param maxAge after this time
   * @param maxGrowthBytes after its resident memory has grown by this much
   */
  record Wear(int maxRuns, Duration maxAge, long maxGrowthBytes) {
    /** After this much code was prepared, in characters: a heap holds only so many versions. */
    static final long MAX_PREPARED_CHARS = 32L * 1024 * 1024;
  }
}
