package dev.hookwarden.settings.control;

import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.settings.boundary.SettingsView;
import dev.hookwarden.settings.entity.StoredSettings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Finds the settings of workspaces. A workspace that never changed any has no row. */
@Dependent
public class SettingsShelf {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @EJB private CeilingsStarter ceilings;

  /** What holds in a workspace. */
  public Policy policy(UUID workspace) {
    return policy(Optional.ofNullable(entities.find(StoredSettings.class, workspace)));
  }

  /** What settings make hold. */
  Policy policy(Optional<StoredSettings> stored) {
    return policy(view(stored));
  }

  /** The same from settings that are at hand. */
  static Policy policy(SettingsView view) {
    return new Policy(
        view.limits(),
        view.retentionDays(),
        view.history(),
        view.review(),
        view.actions(),
        view.revision());
  }

  /** The settings of a workspace. */
  public SettingsView view(UUID workspace) {
    return view(Optional.ofNullable(entities.find(StoredSettings.class, workspace)));
  }

  /** Settings as others see them. */
  public SettingsView view(Optional<StoredSettings> stored) {
    LimitTable most = ceilings.table();
    return stored
        .map(found -> found.view(most))
        .orElseGet(
            () ->
                new SettingsView(
                    LimitTable.DEFAULTS.within(most),
                    most,
                    SettingsView.DEFAULT_RETENTION_DAYS,
                    HistoryRules.DEFAULTS,
                    ReviewPolicy.DEFAULT,
                    ActionPolicy.DEFAULT,
                    0,
                    null));
  }

  /** The row of a workspace, which nobody else can change until the transaction ends. */
  public Optional<StoredSettings> locked(UUID workspace) {
    return Optional.ofNullable(
        entities.find(StoredSettings.class, workspace, LockModeType.PESSIMISTIC_WRITE));
  }
}
