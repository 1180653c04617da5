package dev.hookwarden.dispatch.control;

import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Meter;
import dev.hookwarden.platform.Metric;
import dev.hookwarden.platform.Pages;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Executes the queue on this server: whoever is told that a workspace has work lets it have a turn.
 * A sweep finds what nobody told of, and what other servers left behind.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Dispatcher {
  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
  private static final int WORKSPACES_AT_A_TIME = 100;

  /** How often within its term a lease is renewed. */
  private static final int RENEWALS = 4;

  @Inject private DispatchConfig config;
  @Inject private Instance<Claims> claims;
  @Inject private Instance<Turn> turnsToTake;
  @Inject private Workspaces workspaces;
  @Inject private Doorbell doorbell;
  @Inject private Neighbours neighbours;
  @Inject private Meter meter;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;
  @Resource private TimerService timers;

  private final UUID server = UUID.randomUUID();
  private final Map<UUID, Claimed> running = new ConcurrentHashMap<>();
  private final AtomicBoolean sweeping = new AtomicBoolean();
  private Turns turns;
  private volatile Instant renewed = Instant.MIN;

  /** Begins to listen and to sweep. */
  @PostConstruct
  void start() {
    turns = new Turns(config.runs(), config.perWorkspace(), clock);
    doorbell.connect(workspace -> ring(List.of(workspace)));
    neighbours.connect(this::ring);
    timers.createIntervalTimer(
        Duration.ofMillis(500).toMillis(),
        config.sweepInterval().toMillis(),
        new TimerConfig("dispatch", false));
  }

  /** Ends. What runs is given back, so that another server need not wait for the lease. */
  @PreDestroy
  void stop() {
    doorbell.connect(_ -> {});
    neighbours.connect(_ -> {});
    turns.close();
    running.values().forEach(claimed -> quietly(it -> it.release(claimed, Duration.ZERO, false)));
  }

  /** Notes that workspaces may have work; returns at once. */
  private void ring(List<UUID> workspaces) {
    workspaces.forEach(turns::ring);
    begin();
  }

  /** How many rows this server executes. */
  public int running() {
    return running.size();
  }

  /** Looks after leases, and for work. */
  @Timeout
  void sweep() {
    // Whatever a sweep waits for, this server is there.
    renew();
    // One that takes longer than the interval is not to be met by the next one.
    if (!sweeping.compareAndSet(false, true)) {
      return;
    }
    try {
      quietly(Claims::takeOver);
      quietly(this::lookAround);
      begin();
    } finally {
      sweeping.set(false);
    }
  }

  private void lookAround(Claims claims) {
    Set<UUID> seen = new HashSet<>();
    Pages.visit(
        WORKSPACES_AT_A_TIME,
        workspaces::every,
        id -> id,
        workspace -> {
          seen.add(workspace);
          if (claims.isAnyDue(workspace)) {
            turns.ring(workspace);
          }
          return true;
        });
    neighbours.know(seen);
  }

  private void renew() {
    Instant now = clock.instant();
    if (now.isBefore(renewed.plus(config.lease().dividedBy(RENEWALS)))) {
      return;
    }
    quietly(
        it -> {
          it.renew(running.keySet(), server);
          renewed = now;
        });
  }

  private void begin() {
    if (turns.isAny()) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException e) {
        LOG.log(Level.DEBUG, "The server is stopping", e);
      }
    }
  }

  /** Takes one turn. What is read in a task may be kept until its end, so the next is another's. */
  private void work() {
    Optional<UUID> next = turns.take();
    if (next.isEmpty()) {
      return;
    }
    boolean found = false;
    try {
      found = execute(next.get());
    } catch (HookwardenException e) {
      LOG.log(Level.DEBUG, "A claim gave way", e);
      found = true;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The queue of a workspace was not executed", e);
    } finally {
      turns.end(next.get(), found);
      begin();
    }
  }

  private boolean execute(UUID workspace) {
    Optional<Claimed> claimed = Beans.ask(claims, it -> it.next(workspace, server));
    if (claimed.isEmpty()) {
      return false;
    }
    // There may be more, for whoever is free.
    begin();
    meter.time(Metric.QUEUE_WAIT, claimed.get().waited());
    running.put(claimed.get().id(), claimed.get());
    try {
      Beans.use(turnsToTake, turn -> turn.take(claimed.get()));
    } finally {
      running.remove(claimed.get().id(), claimed.get());
    }
    return true;
  }

  private void quietly(Consumer<Claims> work) {
    try {
      Beans.use(claims, work);
    } catch (HookwardenException e) {
      // Another server did the same, or the row ended; the next sweep goes on.
      LOG.log(Level.DEBUG, "A sweep of the queue gave way", e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A sweep of the queue failed", e);
    }
  }
}
