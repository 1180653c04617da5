package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.entity.StoredRun;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
   * Runs of an answer.
   *
   * @param runs the runs
   * @param chars how many characters those have that were looked for
   */
  public record Caused(List<RunView> runs, long chars) {}

  /**
   * The runs that an event from outside caused, nearest first; at most 1,000.
   *
   * @param first runs that come first, in their order
   * @param most the most characters of the others
   */
  public Caused runs(UUID event, List<RunView> first, long most) {
    List<UUID> fitting = new ArrayList<>();
    long chars = 0;
    for (Object[] row : sizes(event)) {
      chars += ((Number) row[1]).longValue();
      if (chars > most) {
        break;
      }
      fitting.add((UUID) row[0]);
    }
    Map<UUID, RunView> found =
        fitting.isEmpty()
            ? Map.of()
            : entities
                .createQuery("select r from StoredRun r where r.id in :ids", StoredRun.class)
                .setParameter("ids", fitting)
                .getResultStream()
                .map(StoredRun::view)
                .collect(Collectors.toMap(run -> run.identity().id(), run -> run));
    Map<UUID, RunView> runs = new LinkedHashMap<>();
    first.forEach(run -> runs.put(run.identity().id(), run));
    fitting.forEach(id -> runs.putIfAbsent(id, found.get(id)));
    return new Caused(List.copyOf(runs.values()), Math.min(chars, most));
  }

  private List<Object[]> sizes(UUID event) {
    return entities
        .createQuery(
            "select r.id, "
                + RunSearch.SIZE
                + " from StoredRun r, ReceivedEvent e where e.root = :root and r.event = e.id"
                + " and r.workspace = e.workspace order by e.depth, r.startedAt, r.id",
            Object[].class)
        .setParameter("root", event)
        .setMaxResults(MOST_RUNS)
        .getResultList();
  }
}
