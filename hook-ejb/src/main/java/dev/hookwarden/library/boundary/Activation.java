package dev.hookwarden.library.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.library.control.Executables;
import dev.hookwarden.library.control.Lifecycle;
import dev.hookwarden.library.control.Shelf;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.run.boundary.Workers;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts versions into service and takes hooks out of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Activation {
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Workers workers;
  @Inject private Shelf shelf;
  @Inject private Lifecycle lifecycle;
  @Inject private Ledger ledger;
  @Inject private Clock clock;
  @Inject private Event<ServiceChanged> changed;
  @Inject private Transactions transactions;

  /**
   * Makes a version the one that runs; the one before is retired. Workers parse it at once, so that
   * the first event does not pay for it.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link Problem#NOT_APPROVED}
   *     unless an approval of exactly this version stands; with {@link Problem#CONFLICT} if
   *     somebody else changed the hook at the same time
   */
  @Requires(Permission.HOOK_ACTIVATE)
  public Activated activate(String name, int number) {
    Actor me = actor.get();
    Put put = transactions.inNew(() -> activate(me, name, number));
    workers.prepare(Executables.read(put.version()).executable());
    return new Activated(Shelf.view(put.version()), put.replaced());
  }

  /**
   * Takes a hook out of service; nothing happens if it has no active version.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#CONFLICT}
   */
  @Requires(Permission.HOOK_DEACTIVATE)
  public HookView deactivate(String name) {
    Actor me = actor.get();
    return transactions.inNew(
        () -> {
          Hook hook = shelf.hook(me.workspace(), name);
          Integer active = hook.activeVersion();
          if (active != null) {
            HookVersion version = shelf.version(me.workspace(), name, active);
            lifecycle.move(version, VersionStep.RETIRE);
            changed.fire(new ServiceChanged(me.workspace(), version.id()));
            auditLog.record(me, "hook.deactivated", "hook/%s/%d".formatted(name, active), "{}");
          }
          return hook.view();
        });
  }

  private record Put(HookVersion version, Activated.@Nullable Replaced replaced) {}

  private Put activate(Actor me, String name, int number) {
    HookVersion version = shelf.version(me.workspace(), name, number);
    Integer before = version.hook().activeVersion();
    if (before != null && before == number) {
      return new Put(version, null);
    }
    lifecycle.requireApproved(version, clock.instant());
    Activated.Replaced replaced = null;
    UUID retired = null;
    if (before != null) {
      HookVersion other = shelf.version(me.workspace(), name, before);
      lifecycle.move(other, VersionStep.RETIRE);
      retired = other.id();
      replaced = new Activated.Replaced(before, ledger.countOf(me.workspace(), name, before));
    }
    lifecycle.move(version, VersionStep.ACTIVATE);
    auditLog.record(
        me,
        "version.activated",
        "hook/%s/%d".formatted(name, number),
        before == null ? "{}" : Json.write(Map.of("replaced", before)));
    changed.fire(new ServiceChanged(me.workspace(), retired));
    return new Put(version, replaced);
  }
}
