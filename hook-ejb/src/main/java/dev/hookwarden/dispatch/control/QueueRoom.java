package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the queue of a workspace from growing without end. What waits is counted again after a
 * second or two, sooner where it is nearly too much, so the bound is not met to the row.
 */
@ApplicationScoped
public class QueueRoom {
  private static final Duration FAR = Duration.ofSeconds(5);
  private static final Duration NEAR = Duration.ofMillis(500);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private @Inject DispatchConfig config;
  private @Inject Clock clock;

  private final Map<UUID, Count> counts = new ConcurrentHashMap<>();

  private record Count(long waiting, Instant at) {}

  /** For the container. */
  public QueueRoom() {}

  /**
   * Refuses what has no room.
   *
   * @throws HookwardenException with {@link Problem#QUEUE_FULL}
   */
  public void require(UUID workspace) {
    long waiting = waiting(workspace);
    if (waiting >= config.mostWaiting()) {
      throw new HookwardenException(
          Problem.QUEUE_FULL,
          "%,d runs of this workspace wait; the most is %,d"
              .formatted(waiting, config.mostWaiting()));
    }
  }

  /** Whether nothing more is to be queued for a workspace. */
  public boolean isFull(UUID workspace) {
    return waiting(workspace) >= config.mostWaiting();
  }

  private long waiting(UUID workspace) {
    return counts.compute(workspace, (_, before) -> fresh(workspace, before)).waiting();
  }

  private Count fresh(UUID workspace, @Nullable Count before) {
    Instant now = clock.instant();
    if (before != null) {
      Duration good = before.waiting() < config.mostWaiting() / 2 ? FAR : NEAR;
      if (now.isBefore(before.at().plus(good))) {
        return before;
      }
    }
    return new Count(count(workspace), now);
  }

  private long count(UUID workspace) {
    return entities
        .createQuery(
            "select count(q.id) from QueuedRun q where q.workspace = :workspace"
                + " and q.state = :state",
            Long.class)
        .setParameter("workspace", workspace)
        .setParameter("state", QueueState.WAITING)
        .getSingleResult();
  }
}
