package dev.hookwarden.settings.boundary;

import java.util.List;
import java.util.Set;

/**
 * How the workspace reviews versions.
 *
 * @param automaticApproval whether a version without a finding, without a new capability, and with
 *     all fixtures equal is approved without a person
 * @param claimMinutes after how many minutes a reviewer who does not decide loses a version again
 * @param suspendAt the severities of new findings that stop a running version
 * @param alarmsPerHour how many alarming runs within an hour stop a version
 * @param heldActionsPerHour more held actions of a version within an hour than this stop it
 */
public record ReviewPolicy(
    boolean automaticApproval,
    long claimMinutes,
    Set<String> suspendAt,
    long alarmsPerHour,
    long heldActionsPerHour) {
  /** The names of the severities, mildest first. */
  public static final List<String> SEVERITIES =
      List.of("info", "low", "medium", "high", "critical");

  /** The longest time that a version may be claimed: a week. */
  public static final long MOST_CLAIM_MINUTES = 7 * 24 * 60;

  /** The most alarming runs that may be needed. */
  public static final long MOST_ALARMS = 1_000;

  /** The most held actions that may be allowed. */
  public static final long MOST_HELD_ACTIONS = 100_000;

  /** What holds where nobody sets anything. */
  public static final ReviewPolicy DEFAULT =
      new ReviewPolicy(false, 120, Set.of("high", "critical"), 3, 1_000);

  /** Copies. */
  public ReviewPolicy {
    suspendAt = Set.copyOf(suspendAt);
  }
}
