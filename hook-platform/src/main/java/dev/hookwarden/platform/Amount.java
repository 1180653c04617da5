package dev.hookwarden.platform;

/**
 * How many there are, counted up to a limit.
 *
 * @param number how many were counted
 * @param more whether there are more than were counted
 */
public record Amount(int number, boolean more) {
  /** How far is counted. */
  public static final int MOST = 1_000;

  /** The number, with a plus if there are more: {@code 1000+}. */
  public String words() {
    return more ? number + "+" : String.valueOf(number);
  }

  /** Both together. */
  public Amount plus(Amount other) {
    return new Amount(number + other.number, more || other.more);
  }

  /** Of what was found when at most one more than {@link #MOST} was looked for. */
  public static Amount of(int found) {
    return new Amount(Math.min(found, MOST), found > MOST);
  }
}
