package dev.hookwarden.library.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.library.boundary.Activated;
import dev.hookwarden.library.boundary.ServiceChanged;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts versions into service and takes them out of it, in the caller's transaction. */
@Dependent
public class Commissioning {
  private final Shelf shelf;
  private final Lifecycle lifecycle;
  private final Ledger ledger;
  private final AuditLog auditLog;
  private final Clock clock;
  private final Event<ServiceChanged> changed;

  /** Creates the bean. */
  @Inject
  public Commissioning(
      Shelf shelf,
      Lifecycle lifecycle,
      Ledger ledger,
      AuditLog auditLog,
      Clock clock,
      Event<ServiceChanged> changed) {
    this.shelf = shelf;
    this.lifecycle = lifecycle;
    this.ledger = ledger;
    this.auditLog = auditLog;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * A version that runs now.
   *
   * @param version the version
   * @param replaced what ran before; {@code null} if nothing did, or the same version
   */
  public record Put(HookVersion version, Activated.@Nullable Replaced replaced) {}

  /**
   * Makes a version the one that runs; nothing happens if it is.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#NOT_APPROVED}
   */
  public Put activate(Actor me, String name, int number) {
    HookVersion version = shelf.version(me.workspace(), name, number);
    Integer before = version.hook().activeVersion();
    if (before != null && before == number) {
      return new Put(version, null);
    }
    lifecycle.requireApproved(version, clock.instant());
    UUID retired = before == null ? null : retire(me, version.hook(), before);
    lifecycle.move(version, VersionStep.ACTIVATE);
    auditLog.record(me, "version.activated", subject(version.hook(), number), "{}");
    changed.fire(new ServiceChanged(me.workspace(), retired, version.id()));
    return new Put(
        version,
        before == null ? null : new Activated.Replaced(before, ledger.countOf(name, before)));
  }

  /**
   * Takes a hook out of service, and lets streams go on that a suspended version of it holds up;
   * nothing happens if there is neither.
   */
  public Hook deactivate(Actor me, String name) {
    Hook hook = shelf.hook(me.workspace(), name);
    Integer active = hook.activeVersion();
    if (active != null) {
      UUID retired = retire(me, hook, active);
      auditLog.record(me, "hook.deactivated", subject(hook, active), "{}");
      changed.fire(new ServiceChanged(me.workspace(), retired, null));
    }
    Integer suspended = hook.suspendedVersion();
    if (suspended != null) {
      lifecycle.open(hook);
      auditLog.record(me, "hook.deactivated", subject(hook, suspended), "{}");
    }
    return hook;
  }

  private UUID retire(Actor me, Hook hook, int number) {
    HookVersion version = shelf.version(me.workspace(), hook.name(), number);
    lifecycle.move(version, VersionStep.RETIRE);
    auditLog.record(me, "version.retired", subject(hook, number), "{}");
    return version.id();
  }

  private static String subject(Hook hook, int number) {
    return "hook/%s/%d".formatted(hook.name(), number);
  }
}
