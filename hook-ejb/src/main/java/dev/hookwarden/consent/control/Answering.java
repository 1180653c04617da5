package dev.hookwarden.consent.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.AbuseReported;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Answered;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.boundary.InboxAnswer;
import dev.hookwarden.consent.boundary.InboxAnswer.Part;
import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.consent.entity.Matter;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.library.boundary.Authorship;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out what a person says to a request that waits, in the caller's transaction. */
@Dependent
public class Answering {
  private static final int MAX_WORDS_CHARS = 400;

  private final Settling settling;
  private final ConsentBook consents;
  private final MuteBook mutes;
  private final Authorship authorship;
  private final AuditLog auditLog;
  private final Event<AbuseReported> reports;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Answering(
      Settling settling,
      ConsentBook consents,
      MuteBook mutes,
      Authorship authorship,
      AuditLog auditLog,
      Event<AbuseReported> reports,
      Clock clock) {
    this.settling = settling;
    this.consents = consents;
    this.mutes = mutes;
    this.authorship = authorship;
    this.auditLog = auditLog;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Answers one request, and with it those that the answer fits too.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} or {@link
   *     Problem#ALREADY_DECIDED}
   */
  public Answered answer(Owner owner, StoredAction action, InboxAnswer answer) {
    return switch (answer) {
      case InboxAnswer.Once _ -> settling.send(owner, action, Basis.ONCE);
      case InboxAnswer.Always(Instant until) -> always(owner, action, until);
      case InboxAnswer.NotNow _ -> settling.refuse(owner, action, ActionReason.DECLINED);
      case InboxAnswer.Never _ ->
          mute(owner, action, Set.of(Part.HOOK, Part.KIND, Part.PURPOSE), null);
      case InboxAnswer.Mute(Set<Part> like, Instant until) -> mute(owner, action, like, until);
      case InboxAnswer.Report(String words) -> report(owner, action, words);
    };
  }

  /** Answers a request, and all others of the same hook, kind and purpose. */
  public Answered answerAll(Owner owner, StoredAction first, InboxAnswer answer) {
    Answered done = answer(owner, first, answer);
    return switch (answer) {
      case InboxAnswer.Once _ -> done.plus(settling.sendAll(owner, like(first, null), Basis.ONCE));
      case InboxAnswer.NotNow _ ->
          done.plus(
              settling.refuseAll(
                  owner, ActionStatus.HELD, like(first, null), ActionReason.DECLINED));
      case InboxAnswer.Always _, InboxAnswer.Never _, InboxAnswer.Mute _, InboxAnswer.Report _ ->
          done;
    };
  }

  /** Answers several requests that wait; what the answer to one settled needs none of its own. */
  public Answered answerEach(Owner owner, List<StoredAction> open, InboxAnswer answer) {
    Answered done = Answered.NOTHING;
    for (StoredAction action : open) {
      if (settling.isStillHeld(action)) {
        done = done.plus(answer(owner, action, answer));
      }
    }
    return done;
  }

  private Answered always(Owner owner, StoredAction action, @Nullable Instant until) {
    MuteBook.requireFuture(until, clock.instant());
    int version = action.view().origin().version();
    consents.grant(owner, matter(action), version, until);
    return settling
        .send(owner, action, Basis.STANDING_CONSENT)
        .plus(settling.sendAll(owner, like(action, version), Basis.STANDING_CONSENT));
  }

  private Answered mute(
      Owner owner, StoredAction action, Set<Part> parts, @Nullable Instant until) {
    MuteScope scope = scope(action, parts);
    return settling
        .refuse(owner, action, ActionReason.DECLINED)
        .plus(mutes.make(owner, scope, until).answered());
  }

  private Answered report(Owner owner, StoredAction action, String words) {
    String said = words.strip();
    if (said.isEmpty() || said.length() > MAX_WORDS_CHARS) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "words: 1 to %d characters".formatted(MAX_WORDS_CHARS));
    }
    action.refuse(ActionReason.REPORTED, owner.actor().name(), clock.instant());
    auditLog.record(
        owner.actor(),
        "action.reported",
        "action/" + action.id(),
        Json.write(
            Map.of(
                "hook", action.view().origin().hook(),
                "version", action.view().origin().version(),
                "words", said)));
    Answered done =
        new Answered(0, 0, 1, 0)
            .plus(mutes.make(owner, scope(action, Set.of(Part.HOOK)), null).answered());
    reports.fire(
        new AbuseReported(version(action), action.id(), action.view().origin().run(), said));
    return done;
  }

  private MuteScope scope(StoredAction action, Set<Part> parts) {
    ActionView view = action.view();
    Authorship.Author author = parts.contains(Part.AUTHOR) ? authorOf(action) : null;
    return new MuteScope(
        parts.contains(Part.HOOK) ? view.origin().hook() : null,
        author == null ? null : author.id(),
        author == null ? null : author.name(),
        parts.contains(Part.KIND) ? view.wish().kind() : null,
        parts.contains(Part.PURPOSE) ? view.wish().purpose() : null);
  }

  private Authorship.Author authorOf(StoredAction action) {
    return authorship
        .of(version(action))
        .filter(found -> found.id() != null)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST, "scope: the author is not known; mute the hook"));
  }

  private static VersionKey version(StoredAction action) {
    return new VersionKey(
        action.workspace(), action.view().origin().hook(), action.view().origin().version());
  }

  private static Matter matter(StoredAction action) {
    ActionView view = action.view();
    return new Matter(
        view.origin().hook(), view.wish().kind(), Objects.requireNonNull(view.wish().purpose()));
  }

  private static Waiting.Like like(StoredAction action, @Nullable Integer since) {
    Matter matter = matter(action);
    return new Waiting.Like(matter.hook(), matter.kind(), matter.purpose(), null, since);
  }
}
