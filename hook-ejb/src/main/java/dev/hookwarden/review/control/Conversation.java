package dev.hookwarden.review.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.review.boundary.AuthorHistory;
import dev.hookwarden.review.boundary.CommentView;
import dev.hookwarden.review.entity.ReviewComment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say of versions, and what became of their authors' other versions. */
@Dependent
public class Conversation {
  /** The most comments that are shown with a version: the latest. */
  static final int MOST_SHOWN = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Conversation(AuditLog auditLog, Clock clock, Ids ids) {
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
  }

  /** What was said of a version and earlier ones of its hook, oldest first. */
  public List<CommentView> about(VersionSubject subject) {
    List<String> lines = subject.source().lines().toList();
    return entities
        .createQuery(
            "select c from ReviewComment c where c.workspace = :workspace and c.hook = :hook"
                + " and c.number <= :number order by c.id desc",
            ReviewComment.class)
        .setParameter("workspace", subject.key().workspace())
        .setParameter("hook", subject.key().hook())
        .setParameter("number", subject.key().number())
        .setMaxResults(MOST_SHOWN)
        .getResultList()
        .reversed()
        .stream()
        .map(comment -> comment.view(lines))
        .toList();
  }

  /**
   * Says something.
   *
   * @param line the 1-based line; {@code null} for the whole version
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public UUID add(Actor by, VersionSubject subject, @Nullable Integer line, String text) {
    ReviewTexts.requireComment(text);
    List<String> lines = subject.source().lines().toList();
    if (line != null && (line < 1 || line > lines.size())) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "line: 1 to %d".formatted(lines.size()));
    }
    UUID id = ids.next();
    entities.persist(
        new ReviewComment(
            id,
            subject.key(),
            line == null ? null : new ReviewComment.Anchor(line, lines.get(line - 1)),
            by,
            text,
            clock.instant()));
    auditLog.record(
        by, "comment.added", subject.key().subject(), Json.write(Map.of("comment", id)));
    return id;
  }

  /** What became of the versions of a version's author. */
  public AuthorHistory historyOf(VersionSubject subject) {
    UUID author = subject.author();
    if (author == null) {
      return new AuthorHistory(0, 0, 0, 0);
    }
    Object[] sums =
        entities
            .createQuery(
                "select count(c), sum(c.timesApproved), sum(c.timesSentBack),"
                    + " sum(c.timesSuspended) from ReviewCase c where c.workspace = :workspace"
                    + " and c.author = :author",
                Object[].class)
            .setParameter("workspace", subject.key().workspace())
            .setParameter("author", author)
            .getSingleResult();
    return new AuthorHistory(number(sums[0]), number(sums[1]), number(sums[2]), number(sums[3]));
  }

  /** A sum of no rows is null. */
  private static long number(@Nullable Object sum) {
    return sum == null ? 0 : ((Number) sum).longValue();
  }
}
