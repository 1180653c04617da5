package dev.hookwarden.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Workspaces that have something to do, one after the other. Its owner decides who may have one
 * more turn, and lets only one thread at a time use it.
 */
public final class WorkspaceRound {
  private final Deque<UUID> round = new ArrayDeque<>();
  private final Map<UUID, Integer> running = new HashMap<>();
  private final Set<UUID> rung = new HashSet<>();

  /** Has nobody yet. */
  public WorkspaceRound() {}

  /** Notes that a workspace may have something to do. */
  public void ring(UUID workspace) {
    rung.add(workspace);
    if (!round.contains(workspace)) {
      round.add(workspace);
    }
  }

  /** Whether somebody could take a turn now. */
  public boolean isAny(Predicate<UUID> mayRun) {
    return round.stream().anyMatch(mayRun);
  }

  /** Takes the turn of the next workspace that may; the caller ends it. Empty if there is none. */
  public Optional<UUID> take(Predicate<UUID> mayRun) {
    for (Iterator<UUID> order = round.iterator(); order.hasNext(); ) {
      UUID workspace = order.next();
      if (mayRun.test(workspace)) {
        order.remove();
        round.add(workspace);
        rung.remove(workspace);
        running.merge(workspace, 1, Integer::sum);
        return Optional.of(workspace);
      }
    }
    return Optional.empty();
  }

  /** How many turns a workspace has taken that are not over. */
  public int running(UUID workspace) {
    return running.getOrDefault(workspace, 0);
  }

  /**
   * Ends a turn.
   *
   * @param found whether there was something to do, so that there may be more; a workspace without
   *     leaves the round, unless it was rung for meanwhile
   */
  public void end(UUID workspace, boolean found) {
    running.computeIfPresent(workspace, (_, count) -> count > 1 ? count - 1 : null);
    if (found) {
      // Another turn may have found nothing, while this one was not over.
      ring(workspace);
    } else if (!rung.contains(workspace)) {
      round.remove(workspace);
    }
  }
}
