package dev.hookwarden.undo.control;

import dev.hookwarden.ledger.boundary.LedgerLookup;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.ItemPage;
import dev.hookwarden.undo.boundary.ItemState;
import dev.hookwarden.undo.boundary.ItemView;
import dev.hookwarden.undo.boundary.UndoView;
import dev.hookwarden.undo.entity.UndoItem;
import dev.hookwarden.undo.entity.UndoPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds undos. */
@Dependent
public class UndoShelf {
  private static final List<ItemState> CONFLICTS =
      Stream.of(ItemState.values()).filter(ItemState::isConflict).toList();

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final PlanRows rows;
  private final LedgerLookup ledger;

  /** Creates the bean. */
  @Inject
  public UndoShelf(PlanRows rows, LedgerLookup ledger) {
    this.rows = rows;
    this.ledger = ledger;
  }

  /**
   * An undo of a workspace.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public UndoPlan plan(UUID workspace, UUID id) {
    return require(workspace, id, entities.find(UndoPlan.class, id));
  }

  /** The same, locked until the end of the transaction. */
  public UndoPlan locked(UUID workspace, UUID id) {
    return require(
        workspace, id, entities.find(UndoPlan.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static UndoPlan require(UUID workspace, UUID id, @Nullable UndoPlan plan) {
    if (plan == null || !plan.workspace().equals(workspace)) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no undo " + id);
    }
    return plan;
  }

  /** An undo as others see it. */
  public UndoView view(UndoPlan plan) {
    return plan.view(
        count(plan, "select count(i) from UndoItem i where i.plan = :plan and i.state in :states"),
        unanswered(plan));
  }

  /** How many conflicts of an undo nobody has answered. */
  public int unanswered(UndoPlan plan) {
    return count(
        plan,
        "select count(i) from UndoItem i where i.plan = :plan and i.state in :states"
            + " and i.answer is null");
  }

  private int count(UndoPlan plan, String query) {
    return entities
        .createQuery(query, Long.class)
        .setParameter("plan", plan.id())
        .setParameter("states", CONFLICTS)
        .getSingleResult()
        .intValue();
  }

  /**
   * Records of an undo in the order of their positions, with all values. A page ends early if those
   * are large.
   */
  public ItemPage items(UndoPlan plan, @Nullable ItemState state, int after, int limit) {
    FittingRows<Integer> fitting = rows.fitting(plan.id(), state, after, limit);
    return new ItemPage(fitting.read(positions -> views(plan, positions)), fitting.next());
  }

  private List<ItemView> views(UndoPlan plan, List<Integer> positions) {
    List<UndoItem> items = rows.items(plan.id(), positions);
    Comparison.Values values =
        Comparison.Values.of(
            ledger.entries(
                plan.workspace(),
                items.stream()
                    .flatMap(item -> Stream.of(item.head(), item.firstEntry(), item.laterEntry()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()));
    return items.stream().map(item -> view(item, values)).toList();
  }

  private static ItemView view(UndoItem item, Comparison.Values values) {
    return new ItemView(
        item.position(),
        item.address().collection(),
        item.address().key(),
        item.state(),
        item.changes(),
        values.after(item.head()),
        values.before(item.firstEntry()),
        item.merged(),
        later(item, values),
        item.answer());
  }

  private static ItemView.@Nullable Later later(UndoItem item, Comparison.Values values) {
    Long sequence = item.laterEntry();
    LedgerView last = sequence == null ? null : values.entries().get(sequence);
    if (last == null) {
      return null;
    }
    return new ItemView.Later(
        item.later(), last.change().origin(), last.change().after(), last.at());
  }
}
