package dev.hookwarden.delivery.control;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a delivery that did not work waits for its next turn: a minute, then about three times
 * as long each time, eight attempts in about a day. Each pause is up to a fifth shorter or longer,
 * so that what failed together is not tried together.
 */
public final class BackOff {
  /** The most attempts before a delivery is given up. */
  public static final int MOST_ATTEMPTS = 8;

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final double FACTOR = 3.2;
  private static final double JITTER = 0.2;

  /** The other side may ask for a longer pause, but not for any. */
  private static final Duration LONGEST_WISH = Duration.ofHours(24);

  private BackOff() {}

  /**
   * The pause after an attempt.
   *
   * @param attempt which one failed, from 1
   * @param wish how long the other side wants to be left alone; {@code null} if it did not say
   */
  public static Duration after(int attempt, @Nullable Duration wish, RandomGenerator random) {
    double pause = FIRST.toMillis() * Math.pow(FACTOR, attempt - 1.0);
    double jitter = 1 - JITTER + 2 * JITTER * random.nextDouble();
    Duration own = Duration.ofMillis(Math.round(pause * jitter));
    if (wish == null || wish.compareTo(own) <= 0) {
      return own;
    }
    return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
  }
}
