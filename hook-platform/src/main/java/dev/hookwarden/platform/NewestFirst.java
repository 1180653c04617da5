package dev.hookwarden.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search for rows of one workspace, newest first, by only the conditions that somebody has. The
 * rows have a {@code workspace}, and an {@code id} that rises with time. Serves one page.
 *
 * @param <T> the entity
 */
public final class NewestFirst<T> {
  /** How far an id and the time of its row may be apart: the clock may have been set in between. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final EntityManager entities;
  private final Class<T> entity;
  private final String alias;
  private final String size;
  private final List<List<String>> leading;
  private @Nullable UUID last;
  private @Nullable UUID onwards;

  /**
   * Prepares a search.
   *
   * @param alias the name of a row in conditions
   * @param size how many characters a row has, by its large columns
   * @param leading the conditions, by their names, that an index begins with: those that leave the
   *     fewest rows first
   */
  public NewestFirst(
      EntityManager entities,
      Class<T> entity,
      String alias,
      String size,
      UUID workspace,
      List<List<String>> leading) {
    this.entities = entities;
    this.entity = entity;
    this.alias = alias;
    this.size = size;
    this.leading = leading;
    with(alias + ".workspace = :workspace", "workspace", workspace);
  }

  /**
   * Some rows.
   *
   * @param rows the newest first
   * @param onwards the id before which the search goes on; {@code null} if nothing is left
   */
  public record Page<T>(List<T> rows, @Nullable UUID onwards) {}

  /** Adds a condition, unless there is no value for it. */
  public void with(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.append(values.isEmpty() ? " " : " and ").append(condition);
      values.put(name, value);
    }
  }

  /** Gives a further parameter of a condition its value. */
  public void value(String name, Object value) {
    values.put(name, value);
  }

  /**
   * Wants rows of a time only. Ids lead to them; the time itself decides.
   *
   * @param time the attribute
   */
  public void within(String time, @Nullable Instant since, @Nullable Instant until) {
    with(alias + "." + time + " >= :since", "since", since);
    with(alias + "." + time + " < :until", "until", until);
    with(alias + ".id >= :first", "first", since == null ? null : Ids.firstAt(since.minus(SLACK)));
    last = until == null ? null : Ids.firstAt(until.plus(SLACK));
  }

  /** Wants rows with an id below one. */
  public void before(UUID id) {
    // One bound only: of two, H2 may walk the index from the wider one.
    with(alias + ".id < :before", "before", last == null || id.compareTo(last) < 0 ? id : last);
  }

  /** Looks at no more than so many rows for the conditions that are added from now on. */
  public void lookAtMost(int rows) {
    List<UUID> end =
        query(alias + ".id", UUID.class).setFirstResult(rows - 1).setMaxResults(2).getResultList();
    if (end.size() > 1) {
      onwards = end.getFirst();
      with(alias + ".id >= :onwards", "onwards", onwards);
    }
  }

  /**
   * Searches. The page ends early if its rows are large.
   *
   * @param limit the most rows
   */
  public Page<T> page(int limit) {
    FittingRows<UUID> fitting =
        FittingRows.of(query(alias + ".id, " + size, Object[].class), limit, UUID.class::cast);
    return new Page<>(fitting.read(this::rows), fitting.next() == null ? onwards : fitting.next());
  }

  private List<T> rows(List<UUID> ids) {
    return entities
        .createQuery(
            "select %2$s from %1$s %2$s where %2$s.id in :ids order by %2$s.id desc"
                .formatted(entity.getSimpleName(), alias),
            entity)
        .setParameter("ids", ids)
        .getResultList();
  }

  private <R> TypedQuery<R> query(String what, Class<R> type) {
    TypedQuery<R> query =
        entities.createQuery(
            "select %s from %s %s where%s order by %s"
                .formatted(what, entity.getSimpleName(), alias, conditions, order()),
            type);
    values.forEach(query::setParameter);
    return query;
  }

  /** Names the columns of an index from its beginning; H2 sorts all rows otherwise. */
  private String order() {
    List<String> first =
        leading.stream()
            .filter(columns -> values.keySet().containsAll(columns))
            .findFirst()
            .orElse(List.of());
    return Stream.of(List.of("workspace"), first, List.of("id desc"))
        .flatMap(List::stream)
        .map(column -> alias + "." + column)
        .collect(Collectors.joining(", "));
  }
}
