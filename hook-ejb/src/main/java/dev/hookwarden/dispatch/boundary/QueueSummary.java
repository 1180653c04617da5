package dev.hookwarden.dispatch.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a workspace in numbers.
 *
 * @param waiting how many wait
 * @param running how many run
 * @param dead how many were given up
 * @param oldest when the event of the one that waits the longest was accepted; {@code null} if none
 *     waits
 * @param mostWaiting how many may wait before nothing more is taken in
 * @param server what the server does for all workspaces together; {@code null} for those who do not
 *     manage access
 */
public record QueueSummary(
    long waiting,
    long running,
    long dead,
    @Nullable Instant oldest,
    long mostWaiting,
    @Nullable Share server) {
  /**
   * What a server does.
   *
   * @param runs how many runs of queues it executes at a time
   * @param perWorkspace how many of these may be of one workspace
   * @param running how many it executes now
   */
  public record Share(int runs, int perWorkspace, int running) {}
}
