package dev.hookwarden.undo.control;

import dev.hookwarden.platform.Ids;
import dev.hookwarden.undo.boundary.Causes;
import dev.hookwarden.undo.boundary.Deeds;
import dev.hookwarden.undo.boundary.RunSet;
import dev.hookwarden.undo.entity.UndoAction;
import dev.hookwarden.undo.entity.UndoRun;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notes what runs caused, and what they did to people and the outside, page by page. */
@Dependent
public class Surroundings {
  private static final int PAGE = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private static final String RUNS =
      "select r.run from UndoRun r where r.plan = :plan and r.run in :some";

  private static final String ACTIONS =
      "select a.action from UndoAction a where a.plan = :plan and a.action in :some";

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final Causes causes;
  private final Deeds deeds;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Surroundings(Causes causes, Deeds deeds, Ids ids) {
    this.causes = causes;
    this.deeds = deeds;
    this.ids = ids;
  }

  /** Notes all runs that some runs caused, directly or not; answers how many. */
  int noteCaused(UUID plan, UUID workspace, RunSet runs) {
    int noted = noteCaused(plan, workspace, runs, 1);
    int all = noted;
    for (int depth = 1; noted > 0; depth++) {
      noted = 0;
      UUID last = FIRST;
      List<UUID> page = runs(plan, depth, last);
      while (!page.isEmpty()) {
        noted += noteCaused(plan, workspace, new RunSet.Listed(page), depth + 1);
        last = page.getLast();
        page = runs(plan, depth, last);
      }
      all += noted;
    }
    return all;
  }

  private int noteCaused(UUID plan, UUID workspace, RunSet runs, int depth) {
    int noted = 0;
    UUID last = FIRST;
    List<Causes.Caused> page;
    do {
      page = causes.causedBy(workspace, runs, last, PAGE);
      Set<UUID> known = known(RUNS, plan, page.stream().map(Causes.Caused::run).toList());
      for (Causes.Caused caused : page) {
        last = caused.run();
        if (!known.contains(last)) {
          entities.persist(new UndoRun(ids.next(), plan, caused, depth));
          noted++;
        }
      }
      entities.flush();
      entities.clear();
    } while (page.size() == PAGE);
    return noted;
  }

  /** Notes what some runs did, and if wanted what those did that they caused; answers how many. */
  int noteDeeds(UUID plan, UUID workspace, RunSet runs, boolean andCaused) {
    int noted = noteDeeds(plan, workspace, runs);
    UUID last = FIRST;
    List<UUID> page = andCaused ? runs(plan, 0, last) : List.of();
    while (!page.isEmpty()) {
      noted += noteDeeds(plan, workspace, new RunSet.Listed(page));
      last = page.getLast();
      page = runs(plan, 0, last);
    }
    return noted;
  }

  private int noteDeeds(UUID plan, UUID workspace, RunSet runs) {
    int noted = 0;
    UUID last = FIRST;
    List<Deeds.Deed> page;
    do {
      page = deeds.deedsOf(workspace, runs, last, PAGE);
      Set<UUID> known = known(ACTIONS, plan, page.stream().map(Deeds.Deed::id).toList());
      for (Deeds.Deed deed : page) {
        last = deed.id();
        if (!known.contains(last)) {
          entities.persist(new UndoAction(ids.next(), plan, deed));
          noted++;
        }
      }
      entities.flush();
      entities.clear();
    } while (page.size() == PAGE);
    return noted;
  }

  /** Which of some runs or actions are noted already. */
  private Set<UUID> known(String noted, UUID plan, List<UUID> some) {
    return some.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(noted, UUID.class)
                .setParameter("plan", plan)
                .setParameter("some", some)
                .getResultList());
  }

  /** A page of noted runs of one depth, or of all for 0, by their ids. */
  private List<UUID> runs(UUID plan, int depth, UUID after) {
    return entities
        .createQuery(
            "select r.run from UndoRun r where r.plan = :plan and r.run > :after"
                + " and (:depth = 0 or r.depth = :depth) order by r.run",
            UUID.class)
        .setParameter("plan", plan)
        .setParameter("after", after)
        .setParameter("depth", depth)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
