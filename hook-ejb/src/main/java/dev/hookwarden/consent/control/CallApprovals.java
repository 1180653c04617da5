package dev.hookwarden.consent.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.StandingApprovalView;
import dev.hookwarden.consent.entity.StandingApproval;
import dev.hookwarden.delivery.boundary.DestinationChanged;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps standing approvals, in the caller's transaction. */
@Dependent
public class CallApprovals {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public CallApprovals(AuditLog auditLog, Clock clock, Ids ids) {
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
  }

  /** A page of them, newest first. */
  public List<StandingApprovalView> page(UUID workspace, boolean standing, UUID before, int limit) {
    Instant now = clock.instant();
    String only =
        standing ? " and e.live = true and (e.expiresAt is null or e.expiresAt > :now)" : "";
    var query =
        entities
            .createQuery(
                "select e from StandingApproval e where e.workspace = :workspace"
                    + " and e.id < :before"
                    + only
                    + " order by e.id desc",
                StandingApproval.class)
            .setParameter("workspace", workspace)
            .setParameter("before", before);
    if (standing) {
      query.setParameter("now", now);
    }
    return query.setMaxResults(limit).getResultStream().map(StandingApproval::view).toList();
  }

  /** Gives one; it replaces the one that there is. */
  public void give(Actor actor, StandingApprovalView.Terms terms) {
    Instant now = clock.instant();
    living(actor.workspace(), terms.destination()).stream()
        .filter(given -> given.view().terms().hook().equals(terms.hook()))
        .filter(given -> given.view().terms().method().equals(terms.method()))
        .forEach(given -> given.end(actor.name(), now));
    // One may live; the database would see the new one first otherwise.
    entities.flush();
    entities.persist(new StandingApproval(ids.next(), actor.workspace(), terms, now));
  }

  /**
   * Ends one.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, {@link Problem#ALREADY_DECIDED} or
   *     {@link Problem#INVALID_REQUEST}
   */
  public StandingApprovalView withdraw(Actor actor, UUID id, String reason) {
    CallTexts.requireReason(reason);
    StandingApproval approval = entities.find(StandingApproval.class, id);
    if (approval == null || !approval.workspace().equals(actor.workspace())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no standing approval " + id);
    }
    if (approval.view().endedAt() != null) {
      throw new HookwardenException(Problem.ALREADY_DECIDED, "the approval has ended already");
    }
    end(approval, actor, reason);
    return approval.view();
  }

  /**
   * Ends what was given for a destination as it was: whoever approved calls to one address has not
   * approved those to another, and one reviewer is not two.
   */
  void onChange(@Observes DestinationChanged changed) {
    Actor system = Actor.system(changed.workspace());
    for (StandingApproval approval : living(changed.workspace(), changed.name())) {
      boolean isAlone = changed.sensitive() && approval.view().terms().seconder() == null;
      if (changed.elsewhere() || isAlone) {
        end(approval, system, "the destination was changed by " + changed.by());
      }
    }
    if (changed.elsewhere()) {
      entities
          .createQuery(
              "delete from FirstApproval f where f.action in (select a.id from StoredAction a"
                  + " where a.workspace = :workspace and a.target = :target and a.status = :held)")
          .setParameter("workspace", changed.workspace())
          .setParameter("target", changed.name())
          .setParameter("held", ActionStatus.HELD)
          .executeUpdate();
    }
  }

  private void end(StandingApproval approval, Actor by, String reason) {
    approval.end(by.name(), clock.instant());
    StandingApprovalView view = approval.view();
    auditLog.record(
        by,
        "approval.withdrawn",
        "approval/" + view.id(),
        Json.write(
            Map.of(
                "hook", view.terms().hook(),
                "destination", view.terms().destination(),
                "method", view.terms().method(),
                "reason", reason)));
  }

  private List<StandingApproval> living(UUID workspace, String destination) {
    return entities
        .createQuery(
            "select e from StandingApproval e where e.workspace = :workspace"
                + " and e.destination = :destination and e.live = true",
            StandingApproval.class)
        .setParameter("workspace", workspace)
        .setParameter("destination", destination)
        .getResultList();
  }
}
