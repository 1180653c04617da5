package dev.hookwarden.consent.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.Answered;
import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.consent.entity.Mute;
import dev.hookwarden.library.boundary.Authorship;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes mutes and their ends, in the caller's transaction. */
@Dependent
public class MuteBook {
  /** The most mutes of a person in a workspace that hold. */
  static final int MOST = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Waiting waiting;
  private final Settling settling;
  private final Authorship authorship;
  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public MuteBook(
      Waiting waiting,
      Settling settling,
      Authorship authorship,
      AuditLog auditLog,
      Clock clock,
      Ids ids) {
    this.waiting = waiting;
    this.settling = settling;
    this.authorship = authorship;
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What came of a mute.
   *
   * @param mute the mute
   * @param answered what it refused of what waited
   */
  public record Made(Mute mute, Answered answered) {}

  /**
   * Mutes, and refuses what waits and fits. What fits a mandatory notice goes on.
   *
   * @param until when it ends by itself; {@code null} for never
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if that has passed, or with
   *     {@link Problem#TOO_MANY}
   */
  public Made make(Owner owner, MuteScope scope, @Nullable Instant until) {
    Instant now = clock.instant();
    requireFuture(until, now);
    if (standing(owner).size() >= MOST) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a person may have %d mutes; lift one".formatted(MOST));
    }
    return write(owner, scope, until, detail(scope, until));
  }

  /**
   * Mutes for good what a mail offered to stop, and refuses what waits and fits; nothing happens if
   * it is muted like that already. However many mutes there are, this is one more.
   */
  void stop(Owner owner, MuteScope scope) {
    if (standing(owner).stream()
        .noneMatch(mute -> mute.view().until() == null && mute.scope().equals(scope))) {
      Map<String, Object> detail = detail(scope, null);
      detail.put("by", "mail");
      write(owner, scope, null, detail);
    }
  }

  private Made write(
      Owner owner, MuteScope scope, @Nullable Instant until, Map<String, Object> detail) {
    Mute mute =
        new Mute(ids.next(), owner.workspace(), owner.person(), scope, clock.instant(), until);
    entities.persist(mute);
    auditLog.record(owner.actor(), "mute.made", "mute/" + mute.view().id(), Json.write(detail));
    return new Made(
        mute,
        refuse(owner, ActionStatus.HELD, scope).plus(refuse(owner, ActionStatus.COLLECTED, scope)));
  }

  /** Lifts a mute; nothing happens if it has ended. */
  public void lift(Owner owner, Mute mute) {
    if (mute.view().endedAt() == null) {
      mute.end(clock.instant());
      auditLog.record(
          owner.actor(),
          "mute.lifted",
          "mute/" + mute.view().id(),
          Json.write(detail(mute.scope(), null)));
    }
  }

  /** The mutes of a person that hold, newest first. */
  public List<Mute> standing(Owner owner) {
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select m from Mute m where m.person = :person and m.workspace = :workspace"
                + " and m.endedAt is null order by m.id desc",
            Mute.class)
        .setParameter("person", owner.person())
        .setParameter("workspace", owner.workspace())
        .getResultStream()
        .filter(mute -> mute.holds(now))
        .toList();
  }

  /**
   * Refuses an end that has passed.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static void requireFuture(@Nullable Instant until, Instant now) {
    if (until != null && !until.isAfter(now)) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "until: must be in the future");
    }
  }

  private Answered refuse(Owner owner, ActionStatus status, MuteScope scope) {
    UUID author = scope.author();
    if (author == null) {
      return settling.refuseAll(
          owner,
          status,
          new Waiting.Like(scope.hook(), scope.kind(), scope.purpose(), null, null),
          ActionReason.MUTED);
    }
    Answered done = Answered.NOTHING;
    for (Object[] version : waiting.versions(owner, status)) {
      String hook = (String) version[0];
      int number = (int) version[1];
      if ((scope.hook() == null || scope.hook().equals(hook))
          && isBy(author, new VersionKey(owner.workspace(), hook, number))) {
        done =
            done.plus(
                settling.refuseAll(
                    owner,
                    status,
                    new Waiting.Like(hook, scope.kind(), scope.purpose(), number, null),
                    ActionReason.MUTED));
      }
    }
    return done;
  }

  private boolean isBy(UUID author, VersionKey version) {
    return authorship.of(version).filter(found -> author.equals(found.id())).isPresent();
  }

  private static Map<String, Object> detail(MuteScope scope, @Nullable Instant until) {
    Map<String, Object> detail = new LinkedHashMap<>();
    put(detail, "hook", scope.hook());
    put(detail, "author", scope.author());
    put(detail, "kind", scope.kind() == null ? null : scope.kind().wireName());
    put(detail, "purpose", scope.purpose());
    put(detail, "until", until);
    return detail;
  }

  private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
    if (value != null) {
      detail.put(name, value.toString());
    }
  }
}
