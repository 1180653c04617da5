package dev.hookwarden.undo.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.Answers;
import dev.hookwarden.undo.boundary.ItemState;
import dev.hookwarden.undo.boundary.UndoView;
import dev.hookwarden.undo.entity.UndoPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Notes answers to conflicts, in the caller's transaction. */
@Dependent
public class Answering {
  private static final List<ItemState> CONFLICTS =
      Stream.of(ItemState.values()).filter(ItemState::isConflict).toList();

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final UndoShelf shelf;

  /** Creates the bean. */
  @Inject
  public Answering(UndoShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Answers conflicts of a plan.
   *
   * @return how many
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if a named record has none
   *     that the answer is possible for
   */
  public int answer(UUID plan, Answers answers) {
    boolean named = !answers.positions().isEmpty();
    if (answers.positions().size() > Answers.MAX_POSITIONS) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "positions: at most " + Answers.MAX_POSITIONS);
    }
    Query update =
        entities
            .createQuery(
                "update UndoItem i set i.answer = :answer where i.plan = :plan"
                    + " and i.state in :conflicts"
                    + (answers.answer() == Answer.MERGE ? " and i.merged is not null" : "")
                    + (answers.openOnly() ? " and i.answer is null" : "")
                    + (named ? " and i.position in :positions" : ""))
            .setParameter("answer", answers.answer())
            .setParameter("plan", plan)
            .setParameter("conflicts", CONFLICTS);
    if (named) {
      update.setParameter("positions", answers.positions());
    }
    int answered = update.executeUpdate();
    if (named && answered != new HashSet<>(answers.positions()).size()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "positions: %s is not possible for all of them".formatted(answers.answer().wireName()));
    }
    return answered;
  }

  /** The undo after the changes so far, with its new revision. */
  public UndoView flushed(UndoPlan plan) {
    entities.flush();
    return shelf.view(plan);
  }
}
