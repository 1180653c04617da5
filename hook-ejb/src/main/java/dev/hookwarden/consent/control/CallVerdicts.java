package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Colleagues;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.boundary.CallDecision;
import dev.hookwarden.consent.boundary.CallView;
import dev.hookwarden.consent.boundary.StandingApprovalView;
import dev.hookwarden.consent.entity.FirstApproval;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.delivery.boundary.OutgoingCall;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What reviewers say to calls, in the caller's transaction. */
@Dependent
public class CallVerdicts {
  /**
   * The most other calls that one standing approval lets go at once; the rest are approved anew.
   */
  private static final int MAX_LET_GO = 500;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private CallDossier dossier;
  @Inject private CallApprovals approvals;
  @Inject private Dispatcher dispatcher;
  @Inject private Submitters submitters;
  @Inject private Colleagues colleagues;
  @Inject private AuditLog auditLog;
  @Inject private Clock clock;

  /**
   * Decides about a call.
   *
   * @return where it is afterwards
   */
  public ActionStatus decide(Actor actor, UUID id, CallDecision decision) {
    CallTexts.requireReason(decision.reason());
    StoredAction action = dossier.require(actor, id);
    requireWaiting(action);
    switch (decision) {
      case CallDecision.Approve approval -> approve(actor, action, approval);
      case CallDecision.Refuse refusal -> refuse(actor, action, refusal.reason());
    }
    return action.status();
  }

  private void requireWaiting(StoredAction action) {
    ActionView.Progress progress = action.view().progress();
    if (progress.status() != ActionStatus.HELD) {
      throw new HookwardenException(
          Problem.ALREADY_DECIDED, "the action is %s".formatted(progress.status().wireName()));
    }
    Instant deadline = progress.deadline();
    if (deadline != null && !clock.instant().isBefore(deadline)) {
      throw new HookwardenException(Problem.ALREADY_DECIDED, "nobody answered in time");
    }
  }

  private void refuse(Actor actor, StoredAction action, String reason) {
    action.refuse(ActionReason.REFUSED_BY_REVIEWER, actor.name(), clock.instant());
    forget(entities.find(FirstApproval.class, action.id()));
    record(actor, "call.refused", action, Map.of("reason", reason));
  }

  private void forget(@Nullable FirstApproval first) {
    if (first != null) {
      entities.remove(first);
    }
  }

  private void approve(Actor actor, StoredAction action, CallDecision.Approve said) {
    ActionView view = action.view();
    requireFuture(said.expiresAt());
    if (submitters.isOne(Submitters.Decider.of(actor), version(view))) {
      throw new HookwardenException(
          Problem.OWN_VERSION, "you handed this version in; somebody else has to decide");
    }
    requireSeen(said.seen(), view);
    FirstApproval first = entities.find(FirstApproval.class, action.id());
    if (!dossier.isSensitive(view)) {
      forget(first);
      let(actor, action, said, null);
      return;
    }
    if (first == null) {
      // Whoever refuses it at the same moment changes the same row.
      entities.lock(action, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
      entities.persist(new FirstApproval(action.id(), actor, said, clock.instant()));
      record(actor, "call.approved", action, detail(said, true));
      return;
    }
    if (colleagues.areOne(actor.id(), first.approvedBy())) {
      throw new HookwardenException(
          Problem.CONFLICT, "you have approved it; the destination is sensitive and needs another");
    }
    let(actor, action, said, first);
  }

  /** Lets a call be made; with it those like it that wait, if all are allowed. */
  private void let(
      Actor actor, StoredAction action, CallDecision.Approve said, @Nullable FirstApproval first) {
    boolean always = said.always() && (first == null || first.view().always());
    if (always) {
      approvals.give(actor, terms(actor, action.view(), said, first));
    }
    let(actor, action, always ? Basis.STANDING_APPROVAL : Basis.ONCE);
    forget(first);
    List<StoredAction> others = always ? like(action, deciders(actor, first)) : List.of();
    others.forEach(other -> let(actor, other, Basis.STANDING_APPROVAL));
    Map<String, Object> detail = new TreeMap<>(detail(said, false));
    detail.put("always", always);
    if (!others.isEmpty()) {
      detail.put("others", others.stream().map(other -> other.id().toString()).toList());
    }
    record(actor, first == null ? "call.approved" : "call.seconded", action, detail);
  }

  private void let(Actor actor, StoredAction action, Basis basis) {
    action.allow(basis, actor.name());
    dispatcher.send(action);
  }

  private static StandingApprovalView.Terms terms(
      Actor actor, ActionView view, CallDecision.Approve said, @Nullable FirstApproval first) {
    CallView.First before = first == null ? null : first.view();
    return new StandingApprovalView.Terms(
        view.origin().hook(),
        view.wish().target(),
        Objects.requireNonNull(view.wish().method()),
        view.origin().version(),
        said.reason(),
        first == null ? actor.id() : first.approvedBy(),
        before == null ? actor.name() : before.by(),
        before == null ? null : actor.name(),
        before == null ? null : actor.id(),
        earlier(said.expiresAt(), before == null ? null : before.expiresAt()));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return Stream.of(one, other).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }

  private static List<Submitters.Decider> deciders(Actor actor, @Nullable FirstApproval first) {
    Submitters.Decider last = Submitters.Decider.of(actor);
    return first == null
        ? List.of(last)
        : List.of(new Submitters.Decider(first.approvedBy(), first.view().by()), last);
  }

  /**
   * Those that wait for nothing but such an approval; what came too fast waits on its own, and so
   * does what comes of a version that one of the deciders handed in.
   */
  private List<StoredAction> like(StoredAction action, List<Submitters.Decider> deciders) {
    Map<VersionKey, Boolean> own = new HashMap<>();
    return waiting(action).stream()
        .filter(
            other ->
                !own.computeIfAbsent(
                    version(other.view()), version -> submitters.isAnyOf(deciders, version)))
        .toList();
  }

  private static VersionKey version(ActionView view) {
    Origin.Run origin = view.origin();
    return new VersionKey(origin.workspace(), origin.hook(), origin.version());
  }

  private List<StoredAction> waiting(StoredAction action) {
    ActionView view = action.view();
    return entities
        .createQuery(
            "select a from StoredAction a where a.workspace = :workspace and a.hook = :hook"
                + " and a.method = :method and a.target = :target and a.version >= :version"
                + " and a.status = :held and a.reason = :reason and a.deadline > :now"
                + " and a.id <> :id order by a.id",
            StoredAction.class)
        .setParameter("workspace", action.workspace())
        .setParameter("hook", view.origin().hook())
        .setParameter("method", view.wish().method())
        .setParameter("target", view.wish().target())
        .setParameter("version", view.origin().version())
        .setParameter("held", ActionStatus.HELD)
        .setParameter("reason", ActionReason.NO_CONSENT)
        .setParameter("now", clock.instant())
        .setParameter("id", action.id())
        .setMaxResults(MAX_LET_GO)
        .getResultList();
  }

  private void requireSeen(@Nullable String seen, ActionView view) {
    OutgoingCall present =
        dossier
            .outgoing(view)
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.CONFLICT,
                        "the destination does not take it any more; it can be refused"));
    if (seen != null && !seen.equals(CallView.fingerprint(present))) {
      throw new HookwardenException(
          Problem.PRECONDITION_FAILED, "what would be sent is not what you saw any more");
    }
  }

  private void requireFuture(@Nullable Instant end) {
    if (end != null && !end.isAfter(clock.instant())) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "expiresAt: must be in the future");
    }
  }

  private static Map<String, Object> detail(CallDecision.Approve said, boolean isFirst) {
    Map<String, Object> detail = new TreeMap<>();
    detail.put("reason", said.reason());
    detail.put("always", said.always());
    if (isFirst) {
      detail.put("first", true);
    }
    if (said.expiresAt() != null) {
      detail.put("expiresAt", said.expiresAt().toString());
    }
    return detail;
  }

  private void record(Actor actor, String what, StoredAction action, Map<String, ?> detail) {
    ActionView view = action.view();
    Map<String, Object> whole = new TreeMap<>(detail);
    whole.put("hook", view.origin().hook());
    whole.put("version", view.origin().version());
    whole.put("destination", view.wish().target());
    whole.put("method", Objects.requireNonNull(view.wish().method()));
    auditLog.record(actor, what, "action/" + view.id(), Json.write(whole));
  }
}
