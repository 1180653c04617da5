package dev.hookwarden.undo.control;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.ItemState;
import dev.hookwarden.undo.boundary.RunSet;
import dev.hookwarden.undo.boundary.UndoPolicy;
import dev.hookwarden.undo.boundary.UndoScope;
import dev.hookwarden.undo.entity.UndoItem;
import dev.hookwarden.undo.entity.UndoPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans an undo: a dry run that is stored. Nothing but the plan is written. */
@Dependent
public class Planner {
  /** The most changes that one plan undoes. */
  static final int MOST_CHANGES = 1_000_000;

  /** Conflicts are compared a few at a time, because their values may be large. */
  private static final int PAGE = 5;

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final PlanRows rows;
  private final Comparison comparison;
  private final Surroundings surroundings;
  private final Beginning beginning;
  private final UndoPolicy policy;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Planner(
      PlanRows rows,
      Comparison comparison,
      Surroundings surroundings,
      Beginning beginning,
      UndoPolicy policy,
      Clock clock,
      Ids ids) {
    this.rows = rows;
    this.comparison = comparison;
    this.surroundings = surroundings;
    this.beginning = beginning;
    this.policy = policy;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Plans in the caller's transaction.
   *
   * @throws HookwardenException with {@link Problem#TOO_MANY}, or what {@link Beginning} refuses
   */
  public UndoPlan plan(Actor planner, UndoScope scope, boolean followUps) {
    UUID workspace = planner.workspace();
    beginning.require(workspace, scope);
    boolean andCaused = followUps || scope instanceof UndoScope.Tree;
    UndoPlan plan =
        new UndoPlan(
            ids.next(), planner, scope, andCaused, policy.confirmAbove(workspace), clock.instant());
    entities.persist(plan);
    entities.flush();
    UUID id = plan.id();
    int changes = rows.addScope(id, workspace, scope);
    requireFew(changes);
    Optional<RunSet> runs = Condition.runsOf(scope);
    int caused = runs.map(set -> surroundings.noteCaused(id, workspace, set)).orElse(0);
    if (andCaused) {
      changes += rows.addFollowUps(id, workspace);
    }
    requireFew(changes);
    int actions = runs.map(set -> surroundings.noteDeeds(id, workspace, set, andCaused)).orElse(0);
    int records = rows.makeItems(id);
    resolveConflicts(id, workspace);
    UndoPlan planned = entities.find(UndoPlan.class, id);
    planned.count(changes, records, caused, actions);
    return planned;
  }

  private static void requireFew(int changes) {
    if (changes > MOST_CHANGES) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a plan undoes at most %,d changes".formatted(MOST_CHANGES));
    }
  }

  private void resolveConflicts(UUID plan, UUID workspace) {
    int last = 0;
    List<UndoItem> page = conflicts(plan, last);
    while (!page.isEmpty()) {
      for (UndoItem item : page) {
        comparison.resolve(plan, workspace, item);
        last = item.position();
      }
      entities.flush();
      entities.clear();
      page = conflicts(plan, last);
    }
  }

  private List<UndoItem> conflicts(UUID plan, int after) {
    return entities
        .createQuery(
            "select i from UndoItem i where i.plan = :plan and i.state = :changed"
                + " and i.position > :after order by i.position",
            UndoItem.class)
        .setParameter("plan", plan)
        .setParameter("changed", ItemState.CHANGED)
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
