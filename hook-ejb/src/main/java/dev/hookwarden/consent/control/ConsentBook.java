package dev.hookwarden.consent.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.entity.Consent;
import dev.hookwarden.consent.entity.Matter;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
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

/** Writes consents and their ends, in the caller's transaction. */
@Dependent
public class ConsentBook {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final AuditLog auditLog;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public ConsentBook(AuditLog auditLog, Clock clock, Ids ids) {
    this.auditLog = auditLog;
    this.clock = clock;
    this.ids = ids;
  }

  /** Gives a consent; one that stands for the same is replaced. */
  public Consent grant(Owner owner, Matter matter, int version, @Nullable Instant until) {
    Instant now = clock.instant();
    standing(owner).stream()
        .filter(given -> given.matter().equals(matter))
        .forEach(given -> given.end(owner.actor().name(), now));
    // Of two living rows the database would refuse one; the new one is inserted before the update.
    entities.flush();
    Consent given =
        new Consent(ids.next(), owner.workspace(), owner.person(), matter, version, now)
            .expiringAt(until);
    entities.persist(given);
    Map<String, Object> detail = detail(matter);
    detail.put("sinceVersion", version);
    if (until != null) {
      detail.put("until", until.toString());
    }
    auditLog.record(
        owner.actor(), "consent.granted", "consent/" + given.view().id(), Json.write(detail));
    return given;
  }

  /** Ends a consent; nothing happens if it has ended. */
  public boolean end(Actor by, Consent given) {
    if (given.view().end().endedAt() != null) {
      return false;
    }
    given.end(by.name(), clock.instant());
    auditLog.record(
        by,
        "consent.withdrawn",
        "consent/" + given.view().id(),
        Json.write(detail(given.matter())));
    return true;
  }

  /** The consents of a person that nobody has ended, those that have expired included. */
  public List<Consent> standing(Owner owner) {
    return entities
        .createQuery(
            "select c from Consent c where c.person = :person and c.workspace = :workspace"
                + " and c.live = true order by c.id desc",
            Consent.class)
        .setParameter("person", owner.person())
        .setParameter("workspace", owner.workspace())
        .getResultList();
  }

  /** The consents that stand for a hook, of all people. */
  public List<Consent> ofHook(UUID workspace, String hook, int limit) {
    return entities
        .createQuery(
            "select c from Consent c where c.workspace = :workspace and c.matter.hook = :hook"
                + " and c.live = true order by c.id",
            Consent.class)
        .setParameter("workspace", workspace)
        .setParameter("hook", hook)
        .setMaxResults(limit)
        .getResultList();
  }

  private static Map<String, Object> detail(Matter matter) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("hook", matter.hook());
    detail.put("kind", matter.kind().wireName());
    detail.put("purpose", matter.purpose());
    return detail;
  }
}
