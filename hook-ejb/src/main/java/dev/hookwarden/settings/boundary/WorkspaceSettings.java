package dev.hookwarden.settings.boundary;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.settings.control.SettingsChange;
import dev.hookwarden.settings.control.SettingsShelf;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The settings of the actor's workspace. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkspaceSettings {
  private SettingsShelf shelf;
  private SettingsChange change;
  private CurrentActor actor;
  private Transactions transactions;

  /** For the container. */
  public WorkspaceSettings() {}

  /** Creates the bean. */
  @Inject
  public WorkspaceSettings(
      SettingsShelf shelf, SettingsChange change, CurrentActor actor, Transactions transactions) {
    this.shelf = shelf;
    this.change = change;
    this.actor = actor;
    this.transactions = transactions;
  }

  /** The settings, read from the database. */
  @Requires(Permission.HOOK_READ)
  public SettingsView settings() {
    return shelf.view(actor.get().workspace());
  }

  /**
   * Changes all settings. They hold for runs that begin from now on.
   *
   * @param seen the revision that the caller saw; {@code null} to change whatever is there
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}, whose member {@code fields}
   *     is a list of objects with {@code field} and {@code detail}; with {@link
   *     Problem#PRECONDITION_FAILED} if the revision is another; with {@link Problem#CONFLICT} if
   *     somebody else makes the first change at the same time
   */
  @Requires(Permission.SETTINGS_MANAGE)
  public SettingsView change(NewSettings wanted, @Nullable Long seen) {
    Actor me = actor.get();
    SettingsView changed = transactions.inNew(() -> change.apply(me, wanted, seen));
    // Only now: a change that is rolled back must not hold.
    change.announce(me.workspace(), changed);
    return changed;
  }
}
