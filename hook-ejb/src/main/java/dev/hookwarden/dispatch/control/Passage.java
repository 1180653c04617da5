package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.Listener;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.RunReport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Lets an event through the {@code before} hooks of its stream, or not. */
@Dependent
public class Passage {
  private final ActiveVersions versions;
  private final Executor executor;
  private final Archive archive;
  private final Backlog backlog;
  private final Conflicts conflicts;

  /** Creates the bean. */
  @Inject
  public Passage(
      ActiveVersions versions,
      Executor executor,
      Archive archive,
      Backlog backlog,
      Conflicts conflicts) {
    this.versions = versions;
    this.executor = executor;
    this.archive = archive;
    this.backlog = backlog;
    this.conflicts = conflicts;
  }

  /** What the chain of {@code before} hooks made of an event. */
  private record Chain(ObjectNode event, List<Executor.Execution> executions, boolean passed) {
    /** Whether a hook failed, so that no hook has said what is to become of the event. */
    boolean isUndecided() {
      return !passed && executions.getLast().run().report().outcome() != Outcome.REJECTED;
    }
  }

  /**
   * Runs the chain and stores the event, the runs and, if it passed, their effects and the runs
   * that are to follow, in one transaction. A chain that lost against another run is run again.
   *
   * @param ending the lanes that lose their first row in it, see {@link Lanes#add}
   * @param first what comes first in the transaction
   * @param last what comes last in it, told what became of the event
   */
  public Intake decide(
      Actor actor,
      Arrival arrival,
      Collection<String> ending,
      Runnable first,
      Consumer<Intake> last) {
    return conflicts.settle(
        attempt -> run(actor, arrival, attempt),
        chain -> {
          first.run();
          Intake intake = settle(actor, arrival, chain, ending);
          last.accept(intake);
          return intake;
        },
        Passage::lastFailed);
  }

  /**
   * Does the same with an event that a hook emitted. If a hook fails there is no sender to be told:
   * the event stays undecided, and what comes next is the caller's matter.
   *
   * @param failed told of the stored run that failed
   * @param decided called once the event is accepted or rejected
   */
  void pass(
      Actor actor,
      Arrival arrival,
      Collection<String> ending,
      Runnable first,
      Consumer<RunView> failed,
      Runnable decided) {
    conflicts.settle(
        attempt -> run(actor, arrival, attempt),
        chain -> {
          first.run();
          if (chain.isUndecided()) {
            failed.accept(keep(actor, chain).getLast());
          } else {
            settle(actor, arrival, chain, ending);
            decided.run();
          }
          return chain;
        },
        Passage::lastFailed);
  }

  /** Whether events pass without a hook being asked. */
  public boolean isOpen(UUID workspace, String stream, String type) {
    return versions.listeners(workspace, stream, type, TriggerKind.BEFORE).isEmpty();
  }

  private Chain run(Actor actor, Arrival arrival, int attempt) {
    List<Listener> listeners =
        versions.listeners(actor.workspace(), arrival.stream(), arrival.type(), TriggerKind.BEFORE);
    requireOpen(listeners);
    ObjectNode event = arrival.json();
    List<Executor.Execution> executions = new ArrayList<>();
    for (Listener listener : listeners) {
      Executor.Order order =
          new Executor.Order(
              listener.version(),
              TriggerKind.BEFORE,
              arrival.id(),
              arrival.stream(),
              Json.write(event),
              0);
      Executor.Execution execution = executor.execute(order, attempt);
      executions.add(execution);
      RunReport report = execution.run().report();
      if (execution.isOk()) {
        event = report.value() == null ? event : EventJson.withData(event, report.value());
      } else if (report.outcome() == Outcome.REJECTED
          || listener.onFailure() == Trigger.OnFailure.REJECT) {
        return new Chain(event, executions, false);
      }
    }
    return new Chain(event, executions, true);
  }

  /** Whoever can make a check fail must not be let in by that. */
  private static void requireOpen(List<Listener> listeners) {
    listeners.stream()
        .filter(Listener::isClosed)
        .findFirst()
        .ifPresent(
            listener -> {
              throw new HookwardenException(
                  Problem.HOOK_SUSPENDED,
                  "hook '%s', which checks this stream, is suspended"
                      .formatted(listener.version().hook()));
            });
  }

  private Intake settle(Actor actor, Arrival arrival, Chain chain, Collection<String> ending) {
    if (chain.passed()) {
      List<RunView> runs = new ArrayList<>();
      EventView event = archive.accept(actor, arrival, Json.write(chain.event()));
      for (Executor.Execution execution : chain.executions()) {
        runs.add(
            execution.isOk() ? archive.apply(actor, execution) : archive.keep(actor, execution));
      }
      runs.addAll(backlog.follow(actor, accepted(arrival, chain.event()), ending));
      return new Intake.Accepted(event, runs, false);
    }
    EventView event = archive.refuse(actor, arrival);
    return refused(event, keep(actor, chain));
  }

  private List<RunView> keep(Actor actor, Chain chain) {
    return chain.executions().stream().map(execution -> archive.keep(actor, execution)).toList();
  }

  /** The answer for an event that was refused by the last of some runs. */
  static Intake.Refused refused(EventView event, List<RunView> runs) {
    RunReport last = runs.getLast().report();
    Problem problem =
        last.outcome() == Outcome.REJECTED ? Problem.EVENT_REJECTED : Problem.BEFORE_HOOK_FAILED;
    return new Intake.Refused(event, runs, problem, reasonOf(last));
  }

  private static Arrival accepted(Arrival arrival, ObjectNode json) {
    return new Arrival(
        arrival.id(),
        arrival.stream(),
        arrival.type(),
        json,
        arrival.depth(),
        arrival.root(),
        true);
  }

  private static Chain lastFailed(Chain chain, HookwardenException why) {
    if (chain.executions().isEmpty()) {
      throw why;
    }
    List<Executor.Execution> executions = new ArrayList<>(chain.executions());
    executions.add(Failures.notApplied(executions.removeLast(), why));
    return new Chain(chain.event(), executions, false);
  }

  private static String reasonOf(RunReport report) {
    GuestFailure failure = report.failure();
    return failure == null ? report.outcome().wireName() : failure.message();
  }
}
