package dev.hookwarden.undo.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.LedgerLookup;
import dev.hookwarden.ledger.boundary.Operation;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.Reverser;
import dev.hookwarden.undo.boundary.UndoState;
import dev.hookwarden.undo.entity.UndoItem;
import dev.hookwarden.undo.entity.UndoPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Executes a few records of a plan in the caller's transaction: all of them, or none if any has
 * changed since. How far the plan is, is noted in the same transaction, so that no record is
 * written twice whatever breaks off.
 */
@Dependent
public class Chunk {
  /** The most records of a chunk; fewer if their values are large. */
  static final int SIZE = 200;

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  private final PlanRows rows;
  private final LedgerLookup ledger;
  private final Reverser reverser;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Chunk(
      PlanRows rows, LedgerLookup ledger, Reverser reverser, AuditLog auditLog, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.reverser = reverser;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /**
   * Executes the next chunk of a plan.
   *
   * @param server who executes it
   * @return whether there may be another
   */
  boolean execute(UUID id, UUID server) {
    UndoPlan plan = entities.find(UndoPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (plan == null || !plan.take(server, clock.instant())) {
      return false;
    }
    if (plan.isStopAsked()) {
      end(plan, UndoState.STOPPED, null);
      return false;
    }
    List<UndoItem> items = next(plan);
    if (items.isEmpty()) {
      end(plan, UndoState.FINISHED, null);
      return false;
    }
    List<UndoItem> written = items.stream().filter(UndoItem::isWritten).toList();
    Comparison.Values values = values(plan.workspace(), written);
    Optional<UndoItem> stale = firstStale(plan.workspace(), written, values);
    if (stale.isPresent()) {
      Reverser.Address address = stale.get().address();
      end(
          plan,
          UndoState.STALE,
          "record %s of %s has changed since the plan"
              .formatted(address.key(), address.collection()));
      return false;
    }
    plan.advance(items.getLast().position(), write(plan, written, values));
    return true;
  }

  /** Stops a plan for a failure. */
  void fail(UUID id, UUID server) {
    UndoPlan plan = entities.find(UndoPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (plan != null && plan.take(server, clock.instant())) {
      end(plan, UndoState.STOPPED, "something went wrong; the server's log has the cause");
    }
  }

  private List<UndoItem> next(UndoPlan plan) {
    return rows.fitting(plan.id(), null, plan.done(), SIZE)
        .read(positions -> rows.items(plan.id(), positions));
  }

  private Optional<UndoItem> firstStale(
      UUID workspace, List<UndoItem> items, Comparison.Values values) {
    Map<Reverser.Address, Long> present =
        reverser.lock(workspace, items.stream().map(UndoItem::address).toList());
    return items.stream()
        .filter(
            item ->
                item.head() != head(workspace, item.address(), present)
                    || !values.has(item.head())
                    || !values.has(item.firstEntry()))
        .findFirst();
  }

  /** A record that does not exist can't be locked; who makes one meanwhile makes this fail. */
  private long head(UUID workspace, Reverser.Address address, Map<Reverser.Address, Long> present) {
    Long revision = present.get(address);
    return revision == null
        ? ledger.lastOf(workspace, address.collection(), address.key()).orElse(0)
        : revision;
  }

  private Comparison.Values values(UUID workspace, List<UndoItem> items) {
    return Comparison.Values.of(
        ledger.entries(
            workspace,
            items.stream()
                .flatMap(item -> Stream.of(item.head(), item.firstEntry()))
                .distinct()
                .toList()));
  }

  private int write(UndoPlan plan, List<UndoItem> items, Comparison.Values values) {
    List<Change> changes = new ArrayList<>();
    for (UndoItem item : items) {
      String before = values.after(item.head());
      boolean merges = item.answer() == Answer.MERGE;
      String after = merges ? item.merged() : values.before(item.firstEntry());
      if (!Objects.equals(before, after)) {
        changes.add(change(plan, item, merges, before, after));
      }
    }
    reverser.write(changes);
    return changes.size();
  }

  private static Change change(
      UndoPlan plan,
      UndoItem item,
      boolean merges,
      @Nullable String before,
      @Nullable String after) {
    return new Change(
        new Origin.Undo(plan.workspace(), plan.id(), item.position(), plan.executor()),
        item.address().collection(),
        item.address().key(),
        after == null ? Operation.REMOVE : merges ? Operation.MERGE : Operation.RESTORE,
        before,
        after);
  }

  private void end(UndoPlan plan, UndoState state, @Nullable String why) {
    plan.end(state, why, clock.instant());
    Facts.of(plan).note(auditLog, "undo." + state.wireName());
  }
}
