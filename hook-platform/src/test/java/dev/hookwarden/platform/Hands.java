package dev.hookwarden.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody moves it. */
public final class Hands extends Clock {
  private Instant now;

  /** One that stands somewhere. */
  public Hands() {
    this(Instant.parse("2026-01-01T00:00:00Z"));
  }

  /** One that stands at a time. */
  public Hands(Instant now) {
    this.now = now;
  }

  /** Moves it, also backwards. */
  public void move(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
