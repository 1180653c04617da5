package dev.hookwarden.consent.boundary;

import dev.hookwarden.consent.control.CallApprovals;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What reviewers have allowed once and for all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StandingApprovals {
  @Inject private CurrentActor actor;
  @Inject private CallApprovals approvals;
  @Inject private Transactions transactions;

  /**
   * Standing approvals, newest first.
   *
   * @param standing only those that have not ended
   * @param before only those with an id below this
   * @param limit the most
   */
  @Requires(Permission.CALL_REVIEW)
  public List<StandingApprovalView> approvals(boolean standing, UUID before, int limit) {
    return approvals.page(actor.get().workspace(), standing, before, limit);
  }

  /**
   * Takes one back: the next call of its kind waits for a reviewer again, and what is queued is not
   * sent.
   *
   * @param reason why, 1 to 2,000 characters
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link Problem#ALREADY_DECIDED} if
   *     it has ended; {@link Problem#CONFLICT}; {@link Problem#INVALID_REQUEST}
   */
  @Requires(Permission.CALL_REVIEW)
  public StandingApprovalView withdraw(UUID id, String reason) {
    Actor me = actor.get();
    return transactions.inNew(() -> approvals.withdraw(me, id, reason));
  }
}
