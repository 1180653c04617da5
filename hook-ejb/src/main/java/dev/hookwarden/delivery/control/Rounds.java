package dev.hookwarden.delivery.control;

import dev.hookwarden.platform.WorkspaceRound;
import java.util.Optional;
import java.util.UUID;

/**
 * Which workspace's turn it is: those with something to send, one after the other, none with more
 * at a time than it may have. Safe for use by several threads.
 */
final class Rounds {
  private final int mostEach;
  private final WorkspaceRound round = new WorkspaceRound();

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
    round.ring(workspace);
  }

  /** Takes the turn of the next workspace; the caller ends it. Empty if there is none. */
  synchronized Optional<UUID> take() {
    return round.take(workspace -> round.running(workspace) < mostEach);
  }

  /**
   * Ends a turn.
   *
   * @param found whether there was something to send, so that there may be more; a workspace
   *     without leaves the round, unless it was rung for meanwhile
   */
  synchronized void end(UUID workspace, boolean found) {
    round.end(workspace, found);
  }
}
