package dev.hookwarden.dispatch.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Gathers the workspaces that somebody rings for, and passes each on once, however often that was.
 * Whoever rings only sets a flag: the first flag is passed on at once, those that follow after a
 * pause, all together. Safe for use by several threads.
 */
final class Rings {
  /** Does something later, on another thread; returns at once. */
  @FunctionalInterface
  interface Later {
    /**
     * Does it.
     *
     * @param delay how much later; zero is at once
     */
    void run(Runnable task, Duration delay);
  }

  private final int most;
  private final Duration pause;
  private final Clock clock;
  private final Later later;
  private final Consumer<List<UUID>> target;
  private final Set<UUID> flags = new LinkedHashSet<>();
  private boolean planned;
  private Instant next = Instant.MIN;

  /**
   * Creates it.
   *
   * @param most the most workspaces that are kept; what is more is not passed on
   * @param pause the least time between two that are passed on
   * @param target gets them, one call at a time
   */
  Rings(int most, Duration pause, Clock clock, Later later, Consumer<List<UUID>> target) {
    this.most = most;
    this.pause = pause;
    this.clock = clock;
    this.later = later;
    this.target = target;
  }

  /**
   * Sets a flag.
   *
   * @return whether there was room for it
   */
  boolean ring(UUID workspace) {
    Duration delay;
    synchronized (this) {
      if (flags.size() >= most && !flags.contains(workspace)) {
        return false;
      }
      flags.add(workspace);
      if (planned) {
        return true;
      }
      planned = true;
      delay = untilNext();
    }
    later.run(this::pass, delay);
    return true;
  }

  /** Never longer than the pause, also if the clock was set back. */
  private Duration untilNext() {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, next);
    return left.compareTo(pause) < 0 ? left : pause;
  }

  private void pass() {
    try {
      target.accept(take());
    } finally {
      if (isMore()) {
        later.run(this::pass, pause);
      }
    }
  }

  private synchronized List<UUID> take() {
    List<UUID> taken = List.copyOf(flags);
    flags.clear();
    return taken;
  }

  private synchronized boolean isMore() {
    next = clock.instant().plus(pause);
    planned = !flags.isEmpty();
    return planned;
  }
}
