package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.consent.entity.Mute;
import dev.hookwarden.delivery.boundary.Muting;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mutes mails for people who say so by the link in one. */
@Dependent
public class MailMuting implements Muting {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Persons persons;
  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public MailMuting(Persons persons, AuditLog auditLog, Clock clock, Ids ids) {
    this.persons = persons;
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public void muteMail(
      UUID workspace, UUID person, @Nullable String hook, @Nullable String purpose) {
    MuteScope scope = new MuteScope(hook, null, null, ActionKind.EMAIL, purpose);
    persons
        .find(workspace, person.toString())
        .filter(member -> !isMuted(workspace, person, scope))
        .ifPresent(
            member -> {
              Mute mute = new Mute(ids.next(), workspace, person, scope, clock.instant(), null);
              entities.persist(mute);
              auditLog.record(
                  member.actorIn(workspace), "mute.made", "person/" + person, detail(scope));
            });
  }

  private boolean isMuted(UUID workspace, UUID person, MuteScope scope) {
    return entities
        .createQuery(
            "select m from Mute m where m.person = :person and m.workspace = :workspace"
                + " and m.endedAt is null and m.until is null",
            Mute.class)
        .setParameter("person", person)
        .setParameter("workspace", workspace)
        .getResultStream()
        .anyMatch(mute -> mute.scope().equals(scope));
  }

  private static String detail(MuteScope scope) {
    Map<String, Object> detail = new TreeMap<>();
    detail.put("kind", ActionKind.EMAIL.wireName());
    detail.put("by", "mail");
    if (scope.hook() != null) {
      detail.put("hook", scope.hook());
    }
    if (scope.purpose() != null) {
      detail.put("purpose", scope.purpose());
    }
    return Json.write(detail);
  }
}
