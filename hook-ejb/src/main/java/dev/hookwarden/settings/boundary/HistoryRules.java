package dev.hookwarden.settings.boundary;

/**
 * What holds for the history of a workspace.
 *
 * @param ledgerDays after how many days an entry of the ledger is archived
 * @param confirmUndoAbove an undo of more changes than this needs the confirmation of a second
 *     person
 */
public record HistoryRules(long ledgerDays, long confirmUndoAbove) {
  /** What holds where nobody sets anything. */
  public static final HistoryRules DEFAULTS = new HistoryRules(400, 1_000);

  /** The shortest time that the ledger keeps an entry. */
  public static final int LEAST_LEDGER_DAYS = 30;

  /** The longest time that the ledger keeps an entry. */
  public static final int MOST_LEDGER_DAYS = 36_500;

  /** The most changes that a workspace lets one person undo alone. */
  public static final int MOST_ALONE = 1_000_000;
}
