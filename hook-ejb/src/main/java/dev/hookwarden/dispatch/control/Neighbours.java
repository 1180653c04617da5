package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.Meter;
import dev.hookwarden.platform.Metric;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The other servers of the same database: tells them that there is work, once it is committed, and
 * hears it from them. Both are hints that may be lost. Nobody waits here: whoever rings sets a
 * flag.
 */
@ApplicationScoped
public class Neighbours {
  private static final System.Logger LOG = System.getLogger(Neighbours.class.getName());

  /** The most workspaces that wait to be rung for. */
  private static final int MOST = 10_000;

  /** How often the others are rung at for the same workspace. */
  private static final Duration OUT = Duration.ofMillis(50);

  /** How often this server looks after the same workspace, however often it is rung at. */
  private static final Duration IN = Duration.ofMillis(100);

  @Inject private MessagingConfig config;
  @Inject private Meter meter;
  @Inject private Clock clock;
  @Resource private ManagedScheduledExecutorService executor;

  private final UUID server = UUID.randomUUID();
  private final RingFilter filter = new RingFilter();
  private volatile Consumer<List<UUID>> listener = _ -> {};
  private Rings out;
  private Rings in;

  /** For the container. */
  public Neighbours() {}

  @PostConstruct
  void start() {
    RingSender sender = new RingSender(bell(), clock, this::count);
    out = new Rings(MOST, OUT, clock, this::later, sender::send);
    in = new Rings(MOST, IN, clock, this::later, workspaces -> listener.accept(workspaces));
  }

  /** Without messaging its classes are not there either. */
  private RingSender.Bell bell() {
    return isOff() ? _ -> {} : new BellTopic(server)::ring;
  }

  private boolean isOff() {
    return config.kind() == MessagingKind.OFF;
  }

  /**
   * Says who listens.
   *
   * @param listener told of workspaces that may have work; returns at once
   */
  public void connect(Consumer<List<UUID>> listener) {
    this.listener = listener;
  }

  /** Says which workspaces there are; others can't ring for any other. */
  public void know(Set<UUID> workspaces) {
    filter.know(workspaces);
  }

  /** Tells the other servers; the transaction is over then, but still the thread's. */
  public void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkQueued queued) {
    if (!isOff() && !out.ring(queued.workspace())) {
      count(RingCount.LOST, 1);
    }
  }

  /**
   * Hears a message.
   *
   * @param sender which server sent it, as it says
   * @param text what it says
   */
  void hear(@Nullable String sender, @Nullable String text) {
    if (server.toString().equals(sender)) {
      return;
    }
    boolean taken = filter.read(text).map(in::ring).orElse(false);
    count(taken ? RingCount.HEARD : RingCount.REFUSED, 1);
  }

  private void count(RingCount what, int times) {
    meter.count(Metric.RINGS, times, what.label());
  }

  private void later(Runnable task, Duration delay) {
    try {
      if (delay.isZero()) {
        executor.execute(task);
      } else {
        executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "The server is stopping", e);
    }
  }
}
