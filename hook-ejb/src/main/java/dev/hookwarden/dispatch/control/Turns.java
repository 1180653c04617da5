package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.WorkspaceRound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is: the workspaces with work, one after the other, none with more runs at a time
 * than it may have. A workspace may have all for as long as no other has had work for some minutes.
 * Safe for use by several threads.
 */
final class Turns {
  /** How long a place is kept free for a workspace that had work. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final int most;
  private final int mostEach;
  private final InstantSource clock;
  private final WorkspaceRound round = new WorkspaceRound();
  private final Map<UUID, Instant> lastRung = new HashMap<>();
  private int total;
  private boolean closed;

  /**
   * Creates it.
   *
   * @param most the most runs at a time
   * @param mostEach the most of one workspace, if there are others
   */
  Turns(int most, int mostEach, InstantSource clock) {
    this.most = most;
    this.mostEach = mostEach;
    this.clock = clock;
  }

  /** Notes that a workspace may have work. */
  synchronized void ring(UUID workspace) {
    lastRung.put(workspace, clock.instant());
    round.ring(workspace);
  }

  /** Whether somebody could take a turn now. */
  synchronized boolean isAny() {
    return !closed && total < most && round.isAny(this::mayRun);
  }

  /** Takes the turn of the next workspace; the caller ends it. Empty if there is none. */
  synchronized Optional<UUID> take() {
    if (closed || total >= most) {
      return Optional.empty();
    }
    Optional<UUID> next = round.take(this::mayRun);
    total += next.isPresent() ? 1 : 0;
    return next;
  }

  /**
   * Ends a turn.
   *
   * @param found whether there was something to do, so that there may be more, behind it in its
   *     lane; a workspace without work leaves the round, unless it was rung for meanwhile
   */
  synchronized void end(UUID workspace, boolean found) {
    total--;
    round.end(workspace, found);
    if (found) {
      lastRung.put(workspace, clock.instant());
    }
  }

  /** Gives nobody a turn any more. */
  synchronized void close() {
    closed = true;
  }

  /** How many turns are taken. */
  synchronized int running() {
    return total;
  }

  private boolean mayRun(UUID workspace) {
    return round.running(workspace) < mostEach || isAlone(workspace);
  }

  private boolean isAlone(UUID workspace) {
    Instant since = clock.instant().minus(KEPT);
    lastRung.values().removeIf(time -> time.isBefore(since));
    return lastRung.keySet().stream().allMatch(workspace::equals);
  }
}
