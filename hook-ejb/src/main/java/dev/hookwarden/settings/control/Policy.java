package dev.hookwarden.settings.control;

import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.ReviewPolicy;

/**
 * What holds in a workspace.
 *
 * @param limits the most that runs may have, nowhere above the server's ceilings
 * @param retentionDays after how many days a run is removed
 * @param history what holds for the history
 * @param review how versions are reviewed
 * @param actions what holds for actions
 * @param revision the revision of the settings that it comes from
 */
public record Policy(
    LimitTable limits,
    int retentionDays,
    HistoryRules history,
    ReviewPolicy review,
    ActionPolicy actions,
    long revision) {}
