package dev.hookwarden.delivery.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which workspace's turn it is: those with something to send, one after the other, none with more
 * at a time than it may have. Safe for use by several threads.
 */
final class Rounds {
  private final int mostEach;
  private final Deque<UUID> round = new ArrayDeque<>();
  private final Map<UUID, Integer> running = new HashMap<>();
  private final Set<UUID> rung = new HashSet<>();

  /**
   * Creates it.
   *
   * @param mostEach the most turns of one workspace at a time, however few others there are: what
   *     is left is free for one that comes
   */
  Rounds(int mostEach) {
    this.mostEach = mostEach;
  }

  /** Notes that a workspace may have something to send. */
  synchronized void ring(UUID workspace) {
    rung.add(workspace);
    if (!round.contains(workspace)) {
      round.add(workspace);
    }
  }

  /** Takes the turn of the next workspace; the caller ends it. Empty if there is none. */
  synchronized Optional<UUID> take() {
    for (Iterator<UUID> order = round.iterator(); order.hasNext(); ) {
      UUID workspace = order.next();
      if (running.getOrDefault(workspace, 0) < mostEach) {
        order.remove();
        round.add(workspace);
        rung.remove(workspace);
        running.merge(workspace, 1, Integer::sum);
        return Optional.of(workspace);
      }
    }
    return Optional.empty();
  }

  /**
   * Ends a turn.
   *
   * @param found whether there was something to send, so that there may be more; a workspace
   *     without leaves the round, unless it was rung for meanwhile
   */
  synchronized void end(UUID workspace, boolean found) {
    running.computeIfPresent(workspace, (_, count) -> count > 1 ? count - 1 : null);
    if (found) {
      // Another turn may have found nothing while this one was not over.
      ring(workspace);
    } else if (!rung.contains(workspace)) {
      round.remove(workspace);
    }
  }
}
