package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.boundary.RunPage;
import dev.hookwarden.dispatch.entity.StoredRun;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the runs that a filter wants, by only the conditions that it has. */
public final class RunSearch {
  /** How far a run's id and its start may be apart: the clock may have been set in between. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  /** The filters that have an index, the one that leaves the fewest runs first. */
  private static final List<List<String>> LEADING =
      List.of(
          List.of("hook"),
          List.of("stream"),
          List.of("version"),
          List.of("outcome", "trigger"),
          List.of("outcome"),
          List.of("trigger"));

  private static final List<String> COLUMNS = List.of("result", "failure", "log", "effects");
  private static final String LIKE = "lower(r.%s) like :%s escape '!'";

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final EntityManager entities;
  private final @Nullable String text;
  private final @Nullable UUID last;
  private final int mostSearched;

  /**
   * Prepares a search.
   *
   * @param workspace whose runs
   * @param filter which
   * @param mostSearched the most runs that are looked at for a text
   */
  public RunSearch(EntityManager entities, UUID workspace, RunFilter filter, int mostSearched) {
    this.entities = entities;
    this.text = filter.text();
    this.mostSearched = mostSearched;
    with("r.workspace = :workspace", "workspace", workspace);
    with("r.hook = :hook", "hook", filter.hook());
    with("r.version = :version", "version", filter.version());
    with("r.outcome = :outcome", "outcome", filter.outcome());
    with("r.trigger = :trigger", "trigger", filter.trigger());
    with("r.stream = :stream", "stream", filter.stream());
    with("r.event = :event", "event", filter.event());
    within(filter.since(), filter.until());
    this.last = filter.until() == null ? null : Ids.firstAt(filter.until().plus(SLACK));
  }

  /**
   * A page, newest first.
   *
   * @param before only runs with an id below this
   * @param limit the most runs
   */
  public RunPage page(UUID before, int limit) {
    // One bound only: of two, H2 may walk the index from the wider one.
    with("r.id < :before", "before", last == null || before.compareTo(last) < 0 ? before : last);
    UUID onwards = null;
    if (text != null) {
      List<UUID> end = windowEnd();
      if (end.size() > 1) {
        onwards = end.getFirst();
        with("r.id >= :onwards", "onwards", onwards);
      }
      withText(text);
    }
    List<StoredRun> found =
        query("r", StoredRun.class).setMaxResults(limit + 1).getResultStream().toList();
    if (found.size() > limit) {
      found = found.subList(0, limit);
      onwards = found.getLast().view().identity().id();
    }
    return new RunPage(found.stream().map(StoredRun::view).toList(), onwards);
  }

  /** The last run that is looked at, and the one after it, as far as they exist. */
  private List<UUID> windowEnd() {
    return query("r.id", UUID.class)
        .setFirstResult(mostSearched - 1)
        .setMaxResults(2)
        .getResultList();
  }

  // Ids sort by time, so they lead to the runs of a time; the start itself decides.
  private void within(@Nullable Instant since, @Nullable Instant until) {
    with("r.startedAt >= :since", "since", since);
    with("r.startedAt < :until", "until", until);
    with("r.id >= :first", "first", since == null ? null : Ids.firstAt(since.minus(SLACK)));
  }

  /** What was written is JSON, so the text is looked for as it is and as it is within a string. */
  private void withText(String wanted) {
    String quoted = Json.write(wanted);
    String escaped = quoted.substring(1, quoted.length() - 1);
    List<String> names = escaped.equals(wanted) ? List.of("text") : List.of("text", "escaped");
    String found =
        COLUMNS.stream()
            .flatMap(column -> names.stream().map(name -> LIKE.formatted(column, name)))
            .collect(Collectors.joining(" or "));
    with("(" + found + ")", "text", pattern(wanted));
    if (names.size() > 1) {
      values.put("escaped", pattern(escaped));
    }
  }

  private static String pattern(String wanted) {
    String bare = wanted.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + bare.toLowerCase(Locale.ROOT) + "%";
  }

  private <T> TypedQuery<T> query(String what, Class<T> type) {
    TypedQuery<T> query =
        entities.createQuery(
            "select " + what + " from StoredRun r where" + conditions + " order by " + order(),
            type);
    values.forEach(query::setParameter);
    return query;
  }

  /** Names the columns of an index from its beginning; H2 sorts all rows otherwise. */
  private String order() {
    List<String> leading =
        LEADING.stream()
            .filter(columns -> values.keySet().containsAll(columns))
            .findFirst()
            .orElse(List.of());
    return Stream.of(List.of("workspace"), leading, List.of("id desc"))
        .flatMap(List::stream)
        .map(column -> "r." + column)
        .collect(Collectors.joining(", "));
  }

  private void with(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.append(values.isEmpty() ? " " : " and ").append(condition);
      values.put(name, value);
    }
  }
}
