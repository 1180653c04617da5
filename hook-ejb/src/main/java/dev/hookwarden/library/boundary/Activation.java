package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.Commissioning;
import dev.hookwarden.library.control.Executables;
import dev.hookwarden.library.control.Shelf;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.run.boundary.Workers;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Puts versions into service and takes hooks out of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Activation {
  @Inject private CurrentActor actor;
  @Inject private Workers workers;
  @Inject private Commissioning commissioning;
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
    Commissioning.Put put = transactions.inNew(() -> commissioning.activate(me, name, number));
    workers.prepare(Executables.read(put.version()).executable());
    return new Activated(Shelf.view(put.version()), put.replaced());
  }

  /**
   * Takes a hook out of service, and lets streams go on that a suspended version of it holds up;
   * nothing happens if there is neither.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#CONFLICT}
   */
  @Requires(Permission.HOOK_DEACTIVATE)
  public HookView deactivate(String name) {
    Actor me = actor.get();
    return transactions.inNew(() -> commissioning.deactivate(me, name).view());
  }
}
