package dev.hookwarden.library.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.control.Executables;
import dev.hookwarden.library.control.Shelf;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.library.entity.Subscription;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.run.boundary.Workers;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** Puts versions into service and takes hooks out of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Activation {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Ids ids;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Workers workers;
  @Inject private Shelf shelf;
  @Inject private Transactions transactions;

  /**
   * Makes a version the one that runs; the one before is retired. Workers parse it at once, so that
   * the first event does not pay for it.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}, or {@link Problem#CONFLICT} if
   *     somebody else changed the hook at the same time
   */
  @Requires(Permission.HOOK_ACTIVATE)
  public VersionView activate(String name, int number) {
    Actor me = actor.get();
    HookVersion version = transactions.inNew(() -> activate(me, name, number));
    workers.prepare(Executables.read(version).executable());
    return Shelf.view(version);
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
            retire(me, hook, active);
            hook.deactivate();
            auditLog.record(me, "hook.deactivated", "hook/%s/%d".formatted(name, active), "{}");
          }
          return hook.view();
        });
  }

  private HookVersion activate(Actor me, String name, int number) {
    HookVersion version = shelf.version(me.workspace(), name, number);
    Integer before = version.hook().activeVersion();
    if (before != null && before == number) {
      return version;
    }
    retire(me, version.hook(), before);
    version.activate();
    for (Trigger trigger : Executables.read(version).manifest().triggers()) {
      entities.persist(new Subscription(ids.next(), version, trigger));
    }
    auditLog.record(me, "version.activated", "hook/%s/%d".formatted(name, number), "{}");
    return version;
  }

  private void retire(Actor me, Hook hook, @Nullable Integer number) {
    if (number == null) {
      return;
    }
    HookVersion version = shelf.version(me.workspace(), hook.name(), number);
    version.retire();
    entities
        .createQuery("delete from Subscription s where s.version = :version")
        .setParameter("version", version.id())
        .executeUpdate();
  }
}
