package dev.hookwarden.settings.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.NewSettings;
import dev.hookwarden.settings.boundary.SettingsView;
import dev.hookwarden.settings.entity.StoredSettings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes the settings of a workspace in the caller's transaction. */
@Dependent
public class SettingsChange {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @EJB private CeilingsStarter ceilings;

  private final SettingsShelf shelf;
  private final Policies policies;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public SettingsChange(SettingsShelf shelf, Policies policies, AuditLog auditLog, Clock clock) {
    this.shelf = shelf;
    this.policies = policies;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /**
   * Changes, unless everything is as wanted already.
   *
   * @param seen the revision that the actor saw; {@code null} for any
   * @throws HookwardenException as {@link SettingsRules#require}; with {@link
   *     Problem#PRECONDITION_FAILED} if the revision is another
   */
  public SettingsView apply(Actor actor, NewSettings wanted, @Nullable Long seen) {
    LimitTable limits = SettingsRules.require(wanted, ceilings.table());
    int days = (int) wanted.retentionDays();
    Optional<StoredSettings> present = shelf.locked(actor.workspace());
    SettingsView before = shelf.view(present);
    Seen.require(seen, before.revision(), () -> "the settings were changed since you looked");
    if (limits.equals(before.limits())
        && days == before.retentionDays()
        && wanted.history().equals(before.history())
        && wanted.review().equals(before.review())
        && wanted.actions().equals(before.actions())) {
      return before;
    }
    StoredSettings row = present.orElseGet(() -> new StoredSettings(actor.workspace()));
    row.change(limits, days, wanted.history());
    row.change(wanted.review(), wanted.actions());
    row.changedBy(new SettingsView.Change(actor.name(), clock.instant()));
    if (present.isEmpty()) {
      entities.persist(row);
    }
    // Its revision is given by the database.
    entities.flush();
    auditLog.record(
        actor,
        "settings.changed",
        "workspace/" + actor.workspace(),
        SettingsWords.difference(before, limits, days, wanted));
    return shelf.view(Optional.of(row));
  }

  /** Lets a change hold on this server; for after its transaction. */
  public void announce(UUID workspace, SettingsView view) {
    policies.changed(workspace, SettingsShelf.policy(view));
  }
}
