package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ids: UUIDs of version 7 (RFC 9562), which sort by the millisecond in which they were made.
 */
@ApplicationScoped
public class Ids {
  private static final long VERSION = 0x7000L;

  /** Later ones would make the id a negative number. */
  private static final long MOST_MILLIS = 0x7FFF_FFFF_FFFFL;

  private final Clock clock;
  private final RandomGenerator random;

  /** For the container's proxies only. */
  protected Ids() {
    this(Clock.systemUTC());
  }

  /** Creates the generator. */
  @Inject
  public Ids(Clock clock) {
    this(clock, new SecureRandom());
  }

  /** Creates the generator with a given randomness. */
  public Ids(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** Below every id that was made at a time or later, and above every earlier one. */
  public static UUID firstAt(Instant time) {
    return new UUID((Math.clamp(time.toEpochMilli(), 0, MOST_MILLIS) << 16) | VERSION, 0);
  }

  /** A new id. */
  public UUID next() {
    long millis = clock.millis();
    long high = (millis << 16) | VERSION | (random.nextLong() & 0x0FFFL);
    long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
