package dev.hookwarden.consent.boundary;

import dev.hookwarden.consent.control.CallDossier;
import dev.hookwarden.consent.control.CallQueue;
import dev.hookwarden.consent.control.CallVerdicts;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Where reviewers decide about calls of destinations, which have no person at their other end.
 * Nobody approves a call of a version that they, or a key of theirs, handed in; a call of a
 * sensitive destination takes two. Of several decisions at the same moment exactly one counts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallReviews {
  /** The most calls that are decided about at once. */
  public static final int MAX_AT_ONCE = 100;

  @Inject private CurrentActor actor;
  @Inject private CallQueue queue;
  @Inject private CallDossier dossier;
  @Inject private CallVerdicts verdicts;
  @Inject private Transactions transactions;

  /**
   * Calls that wait, the oldest first. A page ends early if they are large.
   *
   * @param after only those with an id above this
   * @param limit the most calls
   */
  @Requires(Permission.CALL_REVIEW)
  public FittingPage<WaitingCall, UUID> waiting(CallFilter filter, UUID after, int limit) {
    return queue.page(actor.get().workspace(), filter, after, limit);
  }

  /** How many wait. */
  @Requires(Permission.CALL_REVIEW)
  public long count() {
    return queue.count(actor.get().workspace());
  }

  /**
   * A call, whether it waits or not.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.CALL_REVIEW)
  public CallView call(UUID id) {
    return dossier.of(actor.get(), id);
  }

  /**
   * Decides about a call.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#OWN_VERSION}; {@link
   *     Problem#ALREADY_DECIDED}, also if its time is over; {@link Problem#CONFLICT} if the actor
   *     gave the first approval, the destination does not take it any more, or somebody decides at
   *     the same moment; {@link Problem#PRECONDITION_FAILED} if it is not what the actor saw;
   *     {@link Problem#INVALID_REQUEST}
   */
  @Requires(Permission.CALL_REVIEW)
  public CallView decide(UUID id, CallDecision decision) {
    Actor me = actor.get();
    transactions.inNew(() -> verdicts.decide(me, id, decision));
    return dossier.of(me, id);
  }

  /**
   * Decides about several calls, each on its own: what can't be decided about stands in the answer.
   *
   * @param ids at most {@link #MAX_AT_ONCE}
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} for too many or none, or for a
   *     standing approval, which is given for one that was read
   */
  @Requires(Permission.CALL_REVIEW)
  public List<DecidedCall> decideEach(List<UUID> ids, CallDecision decision) {
    Actor me = actor.get();
    if (ids.isEmpty() || ids.size() > MAX_AT_ONCE) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "calls: 1 to %,d".formatted(MAX_AT_ONCE));
    }
    if (decision instanceof CallDecision.Approve approval && approval.always()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "always: read one of them and approve that");
    }
    List<DecidedCall> decided = new ArrayList<>();
    for (UUID id : new LinkedHashSet<>(ids)) {
      decided.add(decideOne(me, id, decision));
    }
    return decided;
  }

  private DecidedCall decideOne(Actor me, UUID id, CallDecision decision) {
    try {
      ActionStatus status = transactions.inNew(() -> verdicts.decide(me, id, decision));
      return new DecidedCall(id, status, null);
    } catch (HookwardenException e) {
      if (e.problem() == Problem.INVALID_REQUEST) {
        throw e;
      }
      return new DecidedCall(id, null, e);
    }
  }
}
