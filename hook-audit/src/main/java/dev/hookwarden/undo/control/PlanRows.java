package dev.hookwarden.undo.control;

import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.undo.boundary.ItemState;
import dev.hookwarden.undo.boundary.UndoScope;
import dev.hookwarden.undo.entity.UndoItem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make a plan within the database, in the caller's transaction, so that a plan
 * of any size costs this server no memory.
 */
@Dependent
public class PlanRows {
  private static final String SAME_RECORD =
      " h.workspace = g.workspace and h.collection = g.collection and h.record_key = g.record_key";

  private static final String ITEMS =
      """
      insert into undo_item (plan, position, collection, record_key, first_entry, head, changes,
          later, state)
      select cast(?1 as uuid), row_number() over (order by s.collection, s.record_key),
          s.collection, s.record_key, s.first_entry, s.head, s.changes, s.total - s.changes,
          case when s.total = s.changes then 'CLEAN' else 'CHANGED' end
      from (
        select g.collection, g.record_key, g.first_entry, g.changes,
            (select max(h.sequence) from ledger_entry h where %1$s) as head,
            (select count(*) from ledger_entry h where %1$s and h.sequence >= g.first_entry) as total
        from (
          select e.workspace, e.collection, e.record_key, min(e.sequence) as first_entry,
              count(*) as changes
          from undo_change c join ledger_entry e on e.sequence = c.sequence
          where c.plan = ?2
          group by e.workspace, e.collection, e.record_key) g) s
      """
          .formatted(SAME_RECORD);

  private static final String STALE =
      """
      select count(*) from undo_item g
      where g.plan = ?1 and g.position > ?2
        and (g.state = 'CLEAN' or g.answer in ('OVERWRITE', 'MERGE'))
        and g.head <> (select max(h.sequence) from ledger_entry h
          where h.workspace = ?3 and h.collection = g.collection and h.record_key = g.record_key)
      """;

  private static final String CHAIN =
      """
      select e.sequence, case when c.sequence is null then 0 else 1 end
      from ledger_entry e left join undo_change c on c.plan = ?1 and c.sequence = e.sequence
      where e.workspace = ?2 and e.collection = ?3 and e.record_key = ?4 and e.sequence >= ?5
      order by e.workspace, e.collection, e.record_key, e.sequence desc
      """;

  /** A record's entries are often one and the same; each is counted once. */
  private static final String SIZES =
      """
      select i.position, coalesce(char_length(i.merged), 0)
          + coalesce(char_length(h.after_value), 0) + coalesce(char_length(h.before_value), 0)
          + coalesce(char_length(f.after_value), 0) + coalesce(char_length(f.before_value), 0)
          + coalesce(char_length(l.after_value), 0) + coalesce(char_length(l.before_value), 0)
      from undo_item i left join ledger_entry h on h.sequence = i.head
        left join ledger_entry f on f.sequence = i.first_entry and f.sequence <> i.head
        left join ledger_entry l on l.sequence = i.later_entry and l.sequence <> i.head
      where i.plan = ?1 and i.position > ?2%s
      order by i.position
      """;

  private static final String OF_ALL_STATES = SIZES.formatted("");
  private static final String OF_ONE_STATE = SIZES.formatted(" and i.state = ?3");

  /** Enough to see that there are too many. */
  private static final String ONE_TOO_MANY =
      " order by e.sequence fetch first %d rows only".formatted(Planner.MOST_CHANGES + 1);

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  /** Takes the entries of a scope into a plan; answers how many. */
  int addScope(UUID plan, UUID workspace, UndoScope scope) {
    Condition condition = Condition.of(scope);
    return query(
            "insert into undo_change (plan, sequence) select cast(?1 as uuid), e.sequence"
                + " from ledger_entry e where e.workspace = ?2 and "
                + condition.numberedFrom(3)
                + ONE_TOO_MANY,
            condition.after(plan, workspace))
        .executeUpdate();
  }

  /** Takes the entries of the runs that were caused into a plan; answers how many. */
  int addFollowUps(UUID plan, UUID workspace) {
    return query(
            "insert into undo_change (plan, sequence) select cast(?1 as uuid), e.sequence"
                + " from undo_run r join ledger_entry e on e.run = r.run"
                + " where r.plan = ?2 and e.workspace = ?3 and not exists"
                + " (select 1 from undo_change c where c.plan = ?2 and c.sequence = e.sequence)"
                + ONE_TOO_MANY,
            List.of(plan, plan, workspace))
        .executeUpdate();
  }

  /** Groups the entries of a plan by record; answers how many records there are. */
  int makeItems(UUID plan) {
    return query(ITEMS, List.of(plan, plan)).executeUpdate();
  }

  /** How many records after a position would be written but have changed since the plan. */
  public long countStale(UUID plan, UUID workspace, int after) {
    return ((Number) query(STALE, List.of(plan, after, workspace)).getSingleResult()).longValue();
  }

  /**
   * The positions of records of a plan that may be read at a time, whose values hooks made as large
   * as they could.
   *
   * @param state only in this state; {@code null} for all
   * @param after only records with a position above this
   * @param limit the most records
   */
  FittingRows<Integer> fitting(UUID plan, @Nullable ItemState state, int after, int limit) {
    Query sizes =
        state == null
            ? query(OF_ALL_STATES, List.of(plan, after))
            : query(OF_ONE_STATE, List.of(plan, after, state.name()));
    return FittingRows.of(sizes, limit, position -> ((Number) position).intValue());
  }

  /** Records of a plan, in the order of their positions. */
  List<UndoItem> items(UUID plan, List<Integer> positions) {
    return entities
        .createQuery(
            "select i from UndoItem i where i.plan = :plan and i.position in :positions"
                + " order by i.position",
            UndoItem.class)
        .setParameter("plan", plan)
        .setParameter("positions", positions)
        .getResultList();
  }

  /**
   * One entry of a record.
   *
   * @param sequence its number
   * @param undone whether the plan undoes it
   */
  record Link(long sequence, boolean undone) {}

  /** A record's entries from the first that a plan undoes, newest first. */
  List<Link> chain(UUID plan, UUID workspace, String collection, String key, long first) {
    List<?> rows = query(CHAIN, List.of(plan, workspace, collection, key, first)).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Link(((Number) row[0]).longValue(), ((Number) row[1]).intValue() == 1))
        .toList();
  }

  private Query query(String sql, List<Object> parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }
}
