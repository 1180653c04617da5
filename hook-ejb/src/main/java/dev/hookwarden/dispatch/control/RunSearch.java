package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.entity.StoredRun;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query for the runs that a filter wants: only the conditions that it has. */
public final class RunSearch {
  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private RunSearch() {}

  /** The query, newest first, for runs of a workspace with an id below one. */
  public static TypedQuery<StoredRun> query(
      EntityManager entities, UUID workspace, RunFilter filter, UUID before) {
    RunSearch search = new RunSearch();
    search.with("r.workspace = :workspace", "workspace", workspace);
    search.with("r.id < :before", "before", before);
    search.with("r.hook = :hook", "hook", filter.hook());
    search.with("r.version = :version", "version", filter.version());
    search.with("r.outcome = :outcome", "outcome", filter.outcome());
    search.with("r.trigger = :trigger", "trigger", filter.trigger());
    search.with("r.event = :event", "event", filter.event());
    search.with("r.startedAt >= :since", "since", filter.since());
    search.with("r.startedAt < :until", "until", filter.until());
    search.with(
        "r.event in (select e.id from ReceivedEvent e where e.stream = :stream)",
        "stream",
        filter.stream());
    TypedQuery<StoredRun> query =
        entities.createQuery(
            "select r from StoredRun r where" + search.conditions + " order by r.id desc",
            StoredRun.class);
    search.values.forEach(query::setParameter);
    return query;
  }

  private void with(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.append(values.isEmpty() ? " " : " and ").append(condition);
      values.put(name, value);
    }
  }
}
