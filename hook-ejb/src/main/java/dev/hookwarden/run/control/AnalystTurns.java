package dev.hookwarden.run.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whose turn it is with the analysts. Of each workspace one question at a time is with an analyst
 * or in the pool's line for one; the others of the workspace wait here, in the order of asking. So
 * nobody waits for more than one question of each other workspace. Safe for use by several threads.
 */
final class AnalystTurns {
  /** The most questions of one workspace that wait behind its first one. */
  static final int MOST_WAITING = 8;

  /** Who waits behind the turn that is taken; a workspace without a turn has no entry. */
  private final Map<UUID, Deque<CompletableFuture<Void>>> taken = new HashMap<>();

  /** A turn; closing ends it. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes the turn of a workspace, once those who asked earlier have ended theirs.
   *
   * @param timeout how long to wait
   * @throws HookwardenException with {@link Problem#WORKERS_BUSY} if it did not come in time, or at
   *     once if too many of the workspace wait already
   */
  Turn take(UUID workspace, Duration timeout) {
    CompletableFuture<Void> granted = new CompletableFuture<>();
    synchronized (this) {
      Deque<CompletableFuture<Void>> waiting = taken.get(workspace);
      if (waiting == null) {
        taken.put(workspace, new ArrayDeque<>());
        return () -> end(workspace);
      }
      if (waiting.size() >= MOST_WAITING) {
        throw busy(
            "%d sources of this workspace wait for the analyst already.".formatted(MOST_WAITING));
      }
      waiting.add(granted);
    }
    return await(workspace, granted, timeout);
  }

  /** How many of a workspace wait behind its first one. */
  synchronized int waiting(UUID workspace) {
    Deque<CompletableFuture<Void>> waiting = taken.get(workspace);
    return waiting == null ? 0 : waiting.size();
  }

  private Turn await(UUID workspace, CompletableFuture<Void> granted, Duration timeout) {
    try {
      granted.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return () -> end(workspace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leave(workspace, granted);
      throw busy("The wait for the analyst was interrupted.");
    } catch (TimeoutException | ExecutionException e) {
      leave(workspace, granted);
      throw busy("Earlier sources of this workspace kept the analyst for %s.".formatted(timeout));
    }
  }

  private synchronized void leave(UUID workspace, CompletableFuture<Void> granted) {
    if (granted.isDone()) {
      // It was granted in the last moment.
      end(workspace);
    } else {
      taken.get(workspace).remove(granted);
    }
  }

  private synchronized void end(UUID workspace) {
    CompletableFuture<Void> next = taken.get(workspace).poll();
    if (next == null) {
      taken.remove(workspace);
    } else {
      next.complete(null);
    }
  }

  private static HookwardenException busy(String detail) {
    return new HookwardenException(Problem.WORKERS_BUSY, detail);
  }
}
