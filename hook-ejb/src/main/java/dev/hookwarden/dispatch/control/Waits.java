package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.dispatch.boundary.WorkEnded;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets callers wait until all that an event has caused is over. */
@ApplicationScoped
public class Waits {
  /** What another server ended is noticed after this time at the latest. */
  private static final Duration LOOK = Duration.ofMillis(250);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private @Inject DispatchConfig config;

  private final Map<UUID, Semaphore> bells = new ConcurrentHashMap<>();
  private Semaphore places = new Semaphore(0);

  /** For the container. */
  public Waits() {}

  @PostConstruct
  void start() {
    places = new Semaphore(config.intake().mostWaiters());
  }

  /** Wakes who waits for an event, once something that it caused has ended for good. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkEnded ended) {
    Semaphore bell = bells.get(ended.root());
    if (bell != null) {
      bell.release();
    }
  }

  /**
   * Waits.
   *
   * @param root an event from outside
   * @param most at most so long; not at all if too many wait already
   * @return whether nothing of it waits or runs any longer
   */
  public boolean until(UUID root, Duration most) {
    if (isOver(root)) {
      return true;
    }
    if (!places.tryAcquire()) {
      return false;
    }
    Semaphore bell = bells.computeIfAbsent(root, _ -> new Semaphore(0));
    try {
      return wait(root, bell, System.nanoTime() + most.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      bells.remove(root, bell);
      places.release();
    }
  }

  private boolean wait(UUID root, Semaphore bell, long end) throws InterruptedException {
    while (!isOver(root)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      if (bell.tryAcquire(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS)) {
        bell.drainPermits();
      }
    }
    return true;
  }

  private boolean isOver(UUID root) {
    return entities
        .createQuery(
            "select q.id from QueuedRun q where q.root = :root and q.state in :live", UUID.class)
        .setParameter("root", root)
        .setParameter("live", List.of(QueueState.WAITING, QueueState.RUNNING))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
