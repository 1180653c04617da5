package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.entity.StoredRun;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an event has caused so far. */
@Dependent
public class Aftermath {
  private static final int MOST_RUNS = 1_000;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Waits waits;

  /** Creates the bean. */
  @Inject
  public Aftermath(Waits waits) {
    this.waits = waits;
  }

  /**
   * Waits until all that an event has caused is over.
   *
   * @param most at most so long
   * @return whether it is
   */
  public boolean await(UUID event, Duration most) {
    return waits.until(event, most);
  }

  /**
   * The runs that an event from outside caused, nearest first; at most 1,000.
   *
   * @param first runs that come first, in their order
   */
  public List<RunView> runs(UUID event, List<RunView> first) {
    Map<UUID, RunView> runs = new LinkedHashMap<>();
    first.forEach(run -> runs.put(run.identity().id(), run));
    entities
        .createQuery(
            "select r from StoredRun r, ReceivedEvent e where e.root = :root and r.event = e.id"
                + " and r.workspace = e.workspace order by e.depth, r.startedAt, r.id",
            StoredRun.class)
        .setParameter("root", event)
        .setMaxResults(MOST_RUNS)
        .getResultStream()
        .map(StoredRun::view)
        .forEach(run -> runs.putIfAbsent(run.identity().id(), run));
    return List.copyOf(runs.values());
  }
}
