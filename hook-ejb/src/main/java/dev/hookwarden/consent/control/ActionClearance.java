package dev.hookwarden.consent.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.delivery.boundary.Clearance;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells delivery whether what was allowed still is; what is not any more is refused. */
@Dependent
public class ActionClearance implements Clearance {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Permissions permissions;
  private final Objections objections;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public ActionClearance(
      Permissions permissions, Objections objections, AuditLog auditLog, Clock clock) {
    this.permissions = permissions;
    this.objections = objections;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  public boolean mayGo(UUID id) {
    StoredAction action = entities.find(StoredAction.class, id);
    if (action == null || action.status() != ActionStatus.QUEUED) {
      return false;
    }
    Instant now = clock.instant();
    Optional<ActionReason> objection = objection(action.view(), now);
    objection.ifPresent(
        why -> {
          Actor system = Actor.system(action.workspace());
          action.refuse(why, system.name(), now);
          auditLog.record(
              system,
              "action.stopped",
              "action/" + id,
              Json.write(Map.of("reason", why.wireName())));
        });
    return objection.isEmpty();
  }

  @Override
  public void delivered(UUID id) {
    whileIn(ActionStatus.QUEUED, id, action -> action.delivered(clock.instant()));
  }

  @Override
  public void failed(UUID id) {
    whileIn(ActionStatus.QUEUED, id, action -> action.failed(clock.instant()));
  }

  @Override
  public void again(UUID id) {
    whileIn(ActionStatus.FAILED, id, StoredAction::sendAgain);
  }

  /**
   * Notes something, unless the action came to another end meanwhile: somebody may say no while it
   * is on its way, and their answer stays.
   */
  private void whileIn(ActionStatus status, UUID id, Consumer<StoredAction> note) {
    StoredAction action = entities.find(StoredAction.class, id);
    if (action != null && action.status() == status) {
      note.accept(action);
    }
  }

  private Optional<ActionReason> objection(ActionView view, Instant now) {
    ActionView.Wish wish = view.wish();
    UUID person = wish.recipient();
    if (person != null) {
      Optional<ActionReason> absent =
          objections.against(view.origin().workspace(), person, wish.kind());
      if (absent.isPresent()) {
        return absent;
      }
    }
    return Objections.against(
        new Objections.Matter(
            wish.kind(),
            wish.target(),
            wish.method(),
            wish.purpose(),
            Objects.requireNonNull(view.progress().basis())),
        person,
        permissions.of(view.origin()),
        now);
  }
}
