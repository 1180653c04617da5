package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditFilter;
import dev.hookwarden.audit.boundary.AuditPage;
import dev.hookwarden.audit.entity.AuditEntry;
import dev.hookwarden.platform.Ids;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the entries that a filter wants, by only the conditions that it has. */
public final class AuditSearch {
  /** The most entries that one page looks at for what has no index. */
  public static final int MOST_SEARCHED = 10_000;

  /** How far an entry's id and its time may be apart: the clock may have been set in between. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  /** The filters that have an index, the one that leaves the fewest entries first. */
  private static final List<String> LEADING = List.of("run", "subject", "action");

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final EntityManager entities;
  private final AuditFilter filter;
  private final @Nullable UUID last;

  /**
   * Prepares a search.
   *
   * @param workspace whose entries
   * @param filter which
   */
  public AuditSearch(EntityManager entities, UUID workspace, AuditFilter filter) {
    this.entities = entities;
    this.filter = filter;
    with("e.workspace = :workspace", "workspace", workspace);
    with("e.run = :run", "run", filter.run());
    with("e.subject = :subject", "subject", filter.subject());
    with("e.action = :action", "action", filter.action());
    with("e.at >= :since", "since", filter.since());
    with("e.at < :until", "until", filter.until());
    with(
        "e.id >= :first",
        "first",
        filter.since() == null ? null : Ids.firstAt(filter.since().minus(SLACK)));
    this.last = filter.until() == null ? null : Ids.firstAt(filter.until().plus(SLACK));
  }

  /**
   * A page, newest first.
   *
   * @param before only entries with an id below this
   * @param limit the most entries
   */
  public AuditPage page(UUID before, int limit) {
    with("e.id < :before", "before", last == null || before.compareTo(last) < 0 ? before : last);
    UUID onwards = null;
    if (filter.text() != null || filter.actor() != null) {
      List<UUID> end =
          query("e.id", UUID.class)
              .setFirstResult(MOST_SEARCHED - 1)
              .setMaxResults(2)
              .getResultList();
      if (end.size() > 1) {
        onwards = end.getFirst();
        with("e.id >= :onwards", "onwards", onwards);
      }
      with("e.actorName = :actor", "actor", filter.actor());
      with(
          "(lower(e.subject) like :text escape '!' or lower(e.detail) like :text escape '!')",
          "text",
          filter.text() == null ? null : pattern(filter.text()));
    }
    List<AuditEntry> found =
        query("e", AuditEntry.class).setMaxResults(limit + 1).getResultStream().toList();
    if (found.size() > limit) {
      found = found.subList(0, limit);
      onwards = found.getLast().view().id();
    }
    return new AuditPage(found.stream().map(AuditEntry::view).toList(), onwards);
  }

  private static String pattern(String wanted) {
    String bare = wanted.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + bare.toLowerCase(Locale.ROOT) + "%";
  }

  private <T> TypedQuery<T> query(String what, Class<T> type) {
    TypedQuery<T> query =
        entities.createQuery(
            "select " + what + " from AuditEntry e where" + conditions + " order by " + order(),
            type);
    values.forEach(query::setParameter);
    return query;
  }

  /** Names the columns of an index from its beginning; H2 sorts all rows otherwise. */
  private String order() {
    Stream<String> leading = LEADING.stream().filter(values::containsKey).limit(1);
    return Stream.of(Stream.of("workspace"), leading, Stream.of("id desc"))
        .flatMap(columns -> columns)
        .map(column -> "e." + column)
        .collect(Collectors.joining(", "));
  }

  private void with(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.append(values.isEmpty() ? " " : " and ").append(condition);
      values.put(name, value);
    }
  }
}
