package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Approvers;
import dev.hookwarden.consent.boundary.CallView;
import dev.hookwarden.consent.boundary.Causes;
import dev.hookwarden.consent.entity.FirstApproval;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.delivery.boundary.Destinations;
import dev.hookwarden.delivery.boundary.OutgoingCall;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.library.boundary.VersionDecisions;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what a reviewer has to know of a call. */
@Dependent
public class CallDossier {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Destinations destinations;
  private final VersionDecisions versions;
  private final Submitters submitters;
  private final Approvers approvers;
  private final Causes causes;

  /** Creates the bean. */
  @Inject
  public CallDossier(
      Destinations destinations,
      VersionDecisions versions,
      Submitters submitters,
      Approvers approvers,
      Causes causes) {
    this.destinations = destinations;
    this.versions = versions;
    this.submitters = submitters;
    this.approvers = approvers;
    this.causes = causes;
  }

  /**
   * A call.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public CallView of(Actor viewer, UUID id) {
    ActionView action = require(viewer, id).view();
    FirstApproval first = entities.find(FirstApproval.class, id);
    VersionKey version = version(action.origin());
    return new CallView(
        action,
        outgoing(action).orElse(null),
        isSensitive(action),
        first == null ? null : first.view(),
        last(action).orElse(null),
        new CallView.Who(
            versions.subject(version).view().submittedBy(),
            approvers.of(version).orElse(null),
            submitters.isOne(Submitters.Decider.of(viewer), version)),
        cause(action.origin()));
  }

  /**
   * The action of a call of the actor's workspace.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  public StoredAction require(Actor actor, UUID id) {
    StoredAction action = entities.find(StoredAction.class, id);
    if (action == null
        || !action.workspace().equals(actor.workspace())
        || action.view().wish().kind() != ActionKind.CALL) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no call " + id);
    }
    return action;
  }

  /** What would be sent now; empty if the destination does not take it any more. */
  public Optional<OutgoingCall> outgoing(ActionView action) {
    ActionView.Wish wish = action.wish();
    return destinations.preview(
        action.origin().workspace(), wish.target(), methodOf(wish), wish.payload());
  }

  /** Whether two reviewers have to approve it. */
  public boolean isSensitive(ActionView action) {
    return destinations
        .terms(action.origin().workspace(), action.wish().target())
        .map(Destinations.Terms::sensitive)
        .orElse(false);
  }

  private Optional<ActionView> last(ActionView action) {
    return entities
        .createQuery(
            "select a from StoredAction a where a.workspace = :workspace and a.hook = :hook"
                + " and a.method = :method and a.target = :target and a.id < :before"
                + " and a.status in :allowed"
                + " order by a.workspace, a.hook, a.method, a.target, a.id desc",
            StoredAction.class)
        .setParameter("workspace", action.origin().workspace())
        .setParameter("hook", action.origin().hook())
        .setParameter("method", methodOf(action.wish()))
        .setParameter("target", action.wish().target())
        .setParameter("before", action.id())
        .setParameter(
            "allowed", EnumSet.of(ActionStatus.QUEUED, ActionStatus.DELIVERED, ActionStatus.FAILED))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(StoredAction::view);
  }

  private Causes.@Nullable Cause cause(Origin.Run origin) {
    UUID event = origin.event();
    return event == null ? null : causes.of(origin.workspace(), event).orElse(null);
  }

  private static VersionKey version(Origin.Run origin) {
    return new VersionKey(origin.workspace(), origin.hook(), origin.version());
  }

  /** Actions from before methods were kept have none; no destination takes these. */
  private static String methodOf(ActionView.Wish wish) {
    return wish.method() == null ? "" : wish.method();
  }
}
