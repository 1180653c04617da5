package dev.hookwarden.settings.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a workspace.
 *
 * @param limits the most that runs may have
 * @param ceilings the most that {@code limits} may say on this server
 * @param retentionDays after how many days a run is removed
 * @param history what holds for the history
 * @param review how versions are reviewed
 * @param actions what holds for actions
 * @param revision rises with every change; 0 if nothing was ever changed
 * @param change the last change; {@code null} if there was none
 */
public record SettingsView(
    LimitTable limits,
    LimitTable ceilings,
    int retentionDays,
    HistoryRules history,
    ReviewPolicy review,
    ActionPolicy actions,
    long revision,
    @Nullable Change change) {
  /** How long runs are kept where nobody sets anything. */
  public static final int DEFAULT_RETENTION_DAYS = 90;

  /** The shortest time that runs are kept. */
  public static final int LEAST_RETENTION_DAYS = 1;

  /** The longest time that runs are kept. */
  public static final int MOST_RETENTION_DAYS = 3650;

  /**
   * A change of settings.
   *
   * @param by who made it
   * @param at when
   */
  public record Change(String by, Instant at) {}
}
