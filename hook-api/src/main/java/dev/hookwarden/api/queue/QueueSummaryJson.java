package dev.hookwarden.api.queue;

import dev.hookwarden.dispatch.boundary.QueueSummary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The queue in numbers.
 *
 * @param waiting how many wait
 * @param running how many run
 * @param dead how many were given up
 * @param oldest since when the one waits that waits the longest; {@code null} if none does
 * @param mostWaiting how many may wait before nothing more is taken in
 * @param server what this server does for all workspaces; {@code null} for those who do not manage
 *     access
 */
@Schema(name = "QueueSummary", description = "The queue of the workspace in numbers.")
public record QueueSummaryJson(
    long waiting,
    long running,
    long dead,
    @Schema(nullable = true, description = "Since when the one waits that waits the longest.")
        @Nullable Instant oldest,
    @Schema(description = "How many may wait before nothing more is taken in.") long mostWaiting,
    @Schema(nullable = true, description = "For those who manage access.")
        @Nullable Server server) {
  /** What a server does for all workspaces. */
  @Schema(name = "QueueServer", description = "What the asked server does for all workspaces.")
  public record Server(
      @Schema(description = "How many runs it executes at a time.") int runs,
      @Schema(description = "How many of these may be of one workspace.") int perWorkspace,
      @Schema(description = "How many it executes now.") int running) {}

  /** Shows it. */
  public static QueueSummaryJson from(QueueSummary summary) {
    QueueSummary.Share share = summary.server();
    return new QueueSummaryJson(
        summary.waiting(),
        summary.running(),
        summary.dead(),
        summary.oldest(),
        summary.mostWaiting(),
        share == null ? null : new Server(share.runs(), share.perWorkspace(), share.running()));
  }
}
