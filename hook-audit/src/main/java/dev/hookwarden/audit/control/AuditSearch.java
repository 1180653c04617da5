package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditFilter;
import dev.hookwarden.audit.boundary.AuditPage;
import dev.hookwarden.audit.entity.AuditEntry;
import dev.hookwarden.platform.NewestFirst;
import dev.hookwarden.platform.SqlPattern;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Finds the entries that a filter wants, by only the conditions that it has. */
public final class AuditSearch {
  /** The most entries that one page looks at for what has no index. */
  public static final int MOST_SEARCHED = 10_000;

  /** The filters that have an index, the one that leaves the fewest entries first. */
  private static final List<List<String>> LEADING =
      List.of(List.of("run"), List.of("subject"), List.of("action"));

  private static final String SIZE = "length(e.detail)";

  private final NewestFirst<AuditEntry> entries;
  private final AuditFilter filter;

  /**
   * Prepares a search.
   *
   * @param workspace whose entries
   * @param filter which
   */
  public AuditSearch(EntityManager entities, UUID workspace, AuditFilter filter) {
    this.entries = new NewestFirst<>(entities, AuditEntry.class, "e", SIZE, workspace, LEADING);
    this.filter = filter;
    entries.with("e.run = :run", "run", filter.run());
    entries.with("e.subject = :subject", "subject", filter.subject());
    entries.with("e.action = :action", "action", filter.action());
    entries.within("at", filter.since(), filter.until());
  }

  /**
   * A page, newest first. It ends early if its entries are large.
   *
   * @param before only entries with an id below this
   * @param limit the most entries
   */
  public AuditPage page(UUID before, int limit) {
    entries.before(before);
    if (filter.text() != null || filter.actor() != null) {
      entries.lookAtMost(MOST_SEARCHED);
      entries.with("e.actorName = :actor", "actor", filter.actor());
      entries.with(
          "(lower(e.subject) like :text escape '!' or lower(e.detail) like :text escape '!')",
          "text",
          filter.text() == null ? null : SqlPattern.containing(filter.text()));
    }
    NewestFirst.Page<AuditEntry> page = entries.page(limit);
    return new AuditPage(page.rows().stream().map(AuditEntry::view).toList(), page.onwards());
  }
}
