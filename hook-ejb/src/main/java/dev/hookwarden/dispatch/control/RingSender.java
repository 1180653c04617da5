package dev.hookwarden.dispatch.control;

import jakarta.jms.JMSException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import javax.naming.NamingException;

/**
 * Rings for other servers as long as that works. After a failure it pauses, longer each time, so
 * that a broker that is gone costs neither threads nor lines in the log. One thread at a time.
 */
final class RingSender {
  /** What rings. */
  @FunctionalInterface
  interface Bell {
    /** Rings for some workspaces; waits until that is done. */
    void ring(List<UUID> workspaces) throws JMSException, NamingException;
  }

  /** The pause after the first failure; each one is twice the one before. */
  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** The longest pause. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private static final System.Logger LOG = System.getLogger(RingSender.class.getName());

  private final Bell bell;
  private final Clock clock;
  private final ObjIntConsumer<RingCount> meter;
  private Duration pause = Duration.ZERO;
  private Instant next = Instant.MIN;

  /**
   * Creates it.
   *
   * @param bell what rings
   * @param meter counts
   */
  RingSender(Bell bell, Clock clock, ObjIntConsumer<RingCount> meter) {
    this.bell = bell;
    this.clock = clock;
    this.meter = meter;
  }

  /** Rings for some workspaces, or not; a sweep finds what nobody rang for. */
  void send(List<UUID> workspaces) {
    if (clock.instant().isBefore(next)) {
      meter.accept(RingCount.LOST, workspaces.size());
      return;
    }
    try {
      bell.ring(workspaces);
      works();
      meter.accept(RingCount.SENT, workspaces.size());
    } catch (JMSException | NamingException | RuntimeException e) {
      fails(e);
      meter.accept(RingCount.LOST, workspaces.size());
    }
  }

  private void works() {
    if (!pause.isZero()) {
      pause = Duration.ZERO;
      LOG.log(Level.INFO, "Other servers are rung for again");
    }
  }

  private void fails(Exception e) {
    if (pause.isZero()) {
      pause = FIRST_PAUSE;
      LOG.log(
          Level.WARNING,
          "Other servers are not rung for, and find work by their sweeps: {0}",
          e.toString());
    } else {
      pause = longer();
    }
    next = clock.instant().plus(pause);
  }

  private Duration longer() {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
