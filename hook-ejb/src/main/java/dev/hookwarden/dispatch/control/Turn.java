package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.dispatch.boundary.QueueKind;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/** Executes one claimed row of the queue. No transaction is open while a hook runs. */
@Dependent
public class Turn {
  private static final System.Logger LOG = System.getLogger(Turn.class.getName());

  /** After which time a row is tried again that met no free worker. */
  private static final Duration BUSY = Duration.ofSeconds(1);

  /** The same after a fault of the server. */
  private static final Duration FAULT = Duration.ofSeconds(10);

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final ActiveVersions versions;
  private final Passage passage;
  private final Settler settler;
  private final Completion completion;
  private final Claims claims;
  private final Transactions transactions;
  private final Retries retries;

  /** Creates the bean. */
  @Inject
  public Turn(
      ActiveVersions versions,
      Passage passage,
      Settler settler,
      Completion completion,
      Claims claims,
      Transactions transactions,
      DispatchConfig config) {
    this.versions = versions;
    this.passage = passage;
    this.settler = settler;
    this.completion = completion;
    this.claims = claims;
    this.transactions = transactions;
    this.retries = new Retries(config.retries(), ThreadLocalRandom.current());
  }

  /** Executes a row; whatever happens, it has ended, waits again, or is another server's. */
  void take(Claimed claimed) {
    try {
      execute(claimed);
    } catch (ClaimLostException e) {
      LOG.log(Level.WARNING, "A result came after its lease had ended; it was thrown away", e);
    } catch (HookwardenException e) {
      giveBack(claimed, e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Row %s of the queue was not executed".formatted(claimed.id()), e);
      claims.release(claimed, FAULT, true);
    }
  }

  private void giveBack(Claimed claimed, HookwardenException why) {
    LOG.log(Level.DEBUG, "A row of the queue has to wait", why);
    switch (why.problem()) {
      case WORKERS_BUSY, CONFLICT -> claims.release(claimed, BUSY, false);
      case JAIL_UNAVAILABLE, HOOK_SUSPENDED -> claims.release(claimed, FAULT, false);
      default -> claims.release(claimed, FAULT, true);
    }
  }

  private void execute(Claimed claimed) {
    Arrival arrival = arrival(claimed.task());
    switch (claimed.task().kind()) {
      case PASS -> pass(claimed, arrival);
      case AFTER, SCHEDULE ->
          version(claimed.task(), arrival)
              .ifPresentOrElse(version -> run(claimed, version, arrival), () -> giveUp(claimed));
    }
  }

  private void pass(Claimed claimed, Arrival arrival) {
    AtomicReference<QueuedRun> row = new AtomicReference<>();
    passage.pass(
        actor(claimed),
        arrival,
        List.of(claimed.lane()),
        () -> row.set(completion.mine(claimed)),
        run -> follow(claimed, row.get(), run, Trigger.DEFAULT_RETRIES),
        () -> completion.done(row.get()));
  }

  private void run(Claimed claimed, ExecutableVersion version, Arrival arrival) {
    AtomicReference<QueuedRun> row = new AtomicReference<>();
    TriggerKind trigger =
        claimed.task().kind() == QueueKind.SCHEDULE ? TriggerKind.SCHEDULE : TriggerKind.AFTER;
    int most =
        Backlog.trigger(version, String.valueOf(arrival.stream()), arrival.type())
            .map(Trigger.After::retries)
            .orElse(Trigger.DEFAULT_RETRIES);
    settler.settle(
        actor(claimed),
        new Settler.Occasion(
            version, trigger, arrival, claimed.attempts(), List.of(claimed.lane())),
        () -> row.set(completion.mine(claimed)),
        run -> follow(claimed, row.get(), run, most));
  }

  private void follow(Claimed claimed, QueuedRun row, RunView run, int most) {
    switch (retries.after(run.report(), claimed.attempts(), claimed.lastFailure(), most)) {
      case Retries.Verdict.Done() -> completion.done(row);
      case Retries.Verdict.Again(Duration pause, String failure) ->
          completion.retry(row, run, failure, pause);
      case Retries.Verdict.GiveUp(DeadReason reason, String words) ->
          completion.bury(row, reason, run.identity().id(), words);
    }
  }

  private void giveUp(Claimed claimed) {
    transactions.inNew(
        () -> {
          DeadReason reason = DeadReason.NO_LISTENER;
          completion.bury(completion.mine(claimed), reason, null, reason.words());
          return claimed;
        });
  }

  /** What is active now; a version that was suspended or retired meanwhile does not run. */
  private Optional<ExecutableVersion> version(QueuedRun.Task task, Arrival arrival) {
    UUID workspace = task.workspace();
    String hook = String.valueOf(task.hook());
    Optional<ExecutableVersion> active =
        task.kind() == QueueKind.SCHEDULE
            ? versions.schedulable(workspace, hook)
            : versions.listening(workspace, hook, String.valueOf(arrival.stream()), arrival.type());
    Integer pinned = task.pinned();
    return active.filter(version -> pinned == null || version.number() == pinned);
  }

  private Arrival arrival(QueuedRun.Task task) {
    ReceivedEvent event = entities.find(ReceivedEvent.class, task.event());
    if (event == null) {
      throw new IllegalStateException("event " + task.event() + " of the queue is gone");
    }
    return new Arrival(
        task.event(),
        event.view().stream(),
        event.type(),
        (ObjectNode) EventJson.parse(event.view().event()),
        event.view().depth(),
        event.root(),
        true);
  }

  private static Actor actor(Claimed claimed) {
    return Actor.system(claimed.task().workspace());
  }
}
