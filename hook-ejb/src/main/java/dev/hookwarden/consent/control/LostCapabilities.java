package dev.hookwarden.consent.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.entity.Consent;
import dev.hookwarden.consent.entity.MandatoryNotice;
import dev.hookwarden.consent.entity.StandingApproval;
import dev.hookwarden.library.boundary.ServiceChanged;
import dev.hookwarden.library.boundary.VersionCapabilities;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.Capability;
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
import java.util.Set;
import java.util.UUID;

/**
 * Ends what people, reviewers and administrators have allowed a hook, once a version runs that does
 * not ask for it any more: a later one that does asks them anew. Part of the activation.
 */
@Dependent
public class LostCapabilities {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final VersionCapabilities versions;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public LostCapabilities(VersionCapabilities versions, AuditLog auditLog, Clock clock) {
    this.versions = versions;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /** Looks at a version that runs from now on. */
  void look(@Observes ServiceChanged change) {
    UUID activated = change.activated();
    if (activated != null) {
      versions.of(activated).ifPresent(this::end);
    }
  }

  private void end(VersionCapabilities.Held held) {
    if (!held.capabilities().contains(Capability.of(Capability.Kind.NOTIFY))) {
      end(held.version(), ActionKind.NOTIFY);
    }
    if (!held.capabilities().contains(Capability.of(Capability.Kind.EMAIL))) {
      end(held.version(), ActionKind.EMAIL);
    }
    endApprovals(held.version(), held.capabilities());
  }

  private void end(VersionKey version, ActionKind kind) {
    String by = Actor.system(version.workspace()).name();
    Instant now = clock.instant();
    List<Consent> consents = standing(Consent.class, version, kind);
    consents.forEach(given -> given.end(by, now));
    note(version, "consent.withdrawn", kind, consents.size());
    List<MandatoryNotice> notices = standing(MandatoryNotice.class, version, kind);
    notices.forEach(given -> given.end(by, now));
    note(version, "notice.withdrawn", kind, notices.size());
  }

  private <T> List<T> standing(Class<T> type, VersionKey version, ActionKind kind) {
    return entities
        .createQuery(
            "select e from %s e where e.workspace = :workspace and e.matter.hook = :hook"
                    .formatted(type.getSimpleName())
                + " and e.matter.kind = :kind and e.live = true",
            type)
        .setParameter("workspace", version.workspace())
        .setParameter("hook", version.hook())
        .setParameter("kind", kind)
        .getResultList();
  }

  private void endApprovals(VersionKey version, Set<Capability> capabilities) {
    Actor system = Actor.system(version.workspace());
    Instant now = clock.instant();
    List<StandingApproval> lost =
        entities
            .createQuery(
                "select e from StandingApproval e where e.workspace = :workspace"
                    + " and e.hook = :hook and e.live = true",
                StandingApproval.class)
            .setParameter("workspace", version.workspace())
            .setParameter("hook", version.hook())
            .getResultStream()
            .filter(
                given ->
                    !capabilities.contains(
                        Capability.of(Capability.Kind.CALL, given.view().terms().destination())))
            .toList();
    lost.forEach(given -> given.end(system.name(), now));
    note(version, "approval.withdrawn", ActionKind.CALL, lost.size());
  }

  private void note(VersionKey version, String action, ActionKind kind, int count) {
    if (count > 0) {
      auditLog.record(
          Actor.system(version.workspace()),
          action,
          "hook/%s/%d".formatted(version.hook(), version.number()),
          Json.write(
              Map.of(
                  "kind",
                  kind.wireName(),
                  "count",
                  count,
                  "reason",
                  "The version that runs now does not ask for it.")));
    }
  }
}
