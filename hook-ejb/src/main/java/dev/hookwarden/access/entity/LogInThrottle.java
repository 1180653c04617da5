package dev.hookwarden.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failed log-ins under one name or from one address, and how long the next one has to wait. */
@Entity
@Table(name = "login_throttle")
public class LogInThrottle {
  /** After this time without an attempt, failures are forgotten. */
  public static final Duration MEMORY = Duration.ofHours(24);

  @Id private String id;
  private int failures;

  @Column(name = "last_at")
  private Instant lastAt;

  @Column(name = "blocked_until")
  private @Nullable Instant blockedUntil;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected LogInThrottle() {}

  /** Creates a row without failures. */
  public LogInThrottle(String id, Instant now) {
    this.id = id;
    this.lastAt = now;
  }

  /** How long an attempt has to wait; empty if it may be made. */
  public Optional<Duration> waitAt(Instant now) {
    return Optional.ofNullable(blockedUntil)
        .filter(now::isBefore)
        .map(until -> Duration.between(now, until));
  }

  /**
   * Counts an attempt as failed, before its outcome is known: so attempts at the same time can't
   * outrun the count.
   */
  public void count(Instant now, BackOff backOff) {
    failures = lastAt.plus(MEMORY).isBefore(now) ? 1 : failures + 1;
    lastAt = now;
    Duration pause = backOff.after(failures);
    blockedUntil = pause.isZero() ? null : now.plus(pause);
  }

  /** Takes back an attempt that turned out well. */
  public void uncount() {
    failures = Math.max(0, failures - 1);
    blockedUntil = null;
  }

  /** The failures in a row. */
  public int failures() {
    return failures;
  }

  /**
   * How long the pause is after so many failures: none at first, then one that doubles.
   *
   * @param free the failures that cost nothing
   * @param first the first pause
   * @param most the longest pause
   */
  public record BackOff(int free, Duration first, Duration most) {
    private static final int MAX_DOUBLINGS = 20;

    /** The pause after this number of failures. */
    public Duration after(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      Duration pause = first.multipliedBy(1L << Math.min(failures - free, MAX_DOUBLINGS));
      return pause.compareTo(most) > 0 ? most : pause;
    }
  }
}
