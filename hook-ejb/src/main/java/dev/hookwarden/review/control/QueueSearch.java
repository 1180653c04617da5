package dev.hookwarden.review.control;

import dev.hookwarden.dispatch.boundary.EventRate;
import dev.hookwarden.dispatch.boundary.EventRates;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.review.boundary.QueueCursor;
import dev.hookwarden.review.boundary.QueueFilter;
import dev.hookwarden.review.boundary.QueueItem;
import dev.hookwarden.review.entity.Assessment;
import dev.hookwarden.review.entity.ReviewCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Finds the versions that wait. */
@Dependent
public class QueueSearch {
  private static final String WAITING =
      " from ReviewCase c where c.workspace = :workspace and c.waiting = true"
          + " and c.superseded = false";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final VersionDecisions versions;
  private final EventRates rates;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public QueueSearch(VersionDecisions versions, EventRates rates, Clock clock) {
    this.versions = versions;
    this.rates = rates;
    this.clock = clock;
  }

  /** How many wait. */
  public long count(UUID workspace) {
    return entities
        .createQuery("select count(c)" + WAITING, Long.class)
        .setParameter("workspace", workspace)
        .getSingleResult();
  }

  /** A page of them. */
  public List<QueueItem> page(Actor me, QueueFilter filter, QueueCursor after, int limit) {
    Map<String, Object> values = new HashMap<>();
    values.put("workspace", me.workspace());
    values.put("risk", after.risk());
    values.put("id", after.id());
    String conditions = conditions(me, filter, values);
    TypedQuery<ReviewCase> query =
        entities.createQuery(
            "select c"
                + WAITING
                + " and (c.risk < :risk or (c.risk = :risk and c.version > :id))"
                + conditions
                + " order by c.risk desc, c.version",
            ReviewCase.class);
    values.forEach(query::setParameter);
    List<ReviewCase> found = query.setMaxResults(limit).getResultList();
    EventRate rate =
        found.isEmpty() ? new EventRate(List.of(), 1, List.of(), 1) : rates.ofDay(me.workspace());
    return found.stream().map(review -> item(review, rate)).toList();
  }

  private String conditions(Actor me, QueueFilter filter, Map<String, Object> values) {
    StringBuilder text = new StringBuilder();
    if (filter.atLeast() != null) {
      text.append(" and c.severity >= :severity");
      values.put("severity", filter.atLeast().ordinal());
    }
    if (filter.author() != null) {
      text.append(" and c.authorName = :author");
      values.put("author", filter.author());
    }
    if (filter.hook() != null) {
      text.append(" and c.hook like :hook");
      values.put("hook", patternOf(filter.hook()));
    }
    if (filter.mine()) {
      text.append(" and (c.assignedTo = :me or (c.claimedBy = :me and c.claimedUntil > :now))");
      values.put("me", me.id());
      values.put("now", clock.instant());
    }
    if (filter.unclaimed()) {
      text.append(" and (c.claimedBy is null or c.claimedUntil <= :now)");
      values.put("now", clock.instant());
    }
    if (filter.suspended()) {
      text.append(" and c.suspended = true");
    }
    return text.toString();
  }

  /** What no name of a hook has finds nothing, a wildcard neither. */
  private static String patternOf(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "!") + "%";
  }

  private QueueItem item(ReviewCase review, EventRate rate) {
    VersionSubject subject = versions.subject(review.key());
    Assessment known = review.assessment();
    return new QueueItem(
        review.version(),
        review.key().hook(),
        review.key().number(),
        review.authorName(),
        subject.view().state(),
        review.cause(),
        review.queuedAt(),
        known.risk(),
        known.newCapabilities(),
        rate.of(review.key().hook(), subject.manifest().triggers()),
        known.fastLane(),
        ApprovalRules.isHeld(review.claim(), clock.instant()) ? review.claim() : null,
        review.assignee());
  }
}
