package dev.hookwarden.settings.boundary;

import java.util.Locale;

/**
 * What holds for actions in the workspace.
 *
 * @param answerDays after how many days no answer is a no
 * @param overRate what becomes of an allowed message that is over a rate
 * @param digestMinutes how long what is over a rate is collected before it is sent together
 * @param rates how many actions an hour has room for
 */
public record ActionPolicy(long answerDays, OverRate overRate, long digestMinutes, Rates rates) {
  /** The longest time to answer. */
  public static final long MOST_ANSWER_DAYS = 90;

  /** The shortest time between two digests. */
  public static final long LEAST_DIGEST_MINUTES = 5;

  /** The longest time between two digests: a day. */
  public static final long MOST_DIGEST_MINUTES = 24 * 60;

  /** What holds where nobody sets anything. */
  public static final ActionPolicy DEFAULT =
      new ActionPolicy(7, OverRate.DIGEST, 60, new Rates(30, 20, 1_000, 5_000));

  /** What becomes of an allowed message that is over a rate. */
  public enum OverRate {
    /** It is collected, and sent later together with others. */
    DIGEST,
    /** It is not sent. */
    DROP;

    /** The lower-case name that the API uses. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How many actions an hour has room for. As many can come at once; room comes back evenly.
   *
   * @param perRecipient to one person, by all hooks
   * @param perRecipientAndKind to one person, of one kind, by all hooks
   * @param perHook by one hook
   * @param perWorkspace by all hooks
   */
  public record Rates(
      long perRecipient, long perRecipientAndKind, long perHook, long perWorkspace) {
    /** The highest rate. */
    public static final long MOST = 1_000_000;
  }
}
