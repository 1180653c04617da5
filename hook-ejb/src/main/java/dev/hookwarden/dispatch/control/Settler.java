package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Executes a run and stores it with its effects. */
@Dependent
public class Settler {
  private final Executor executor;
  private final Archive archive;
  private final Backlog backlog;
  private final Emissions emissions;
  private final Conflicts conflicts;

  /** Creates the bean. */
  @Inject
  public Settler(
      Executor executor,
      Archive archive,
      Backlog backlog,
      Emissions emissions,
      Conflicts conflicts) {
    this.executor = executor;
    this.archive = archive;
    this.backlog = backlog;
    this.emissions = emissions;
    this.conflicts = conflicts;
  }

  /**
   * Why and on what a run is executed.
   *
   * @param version what runs
   * @param trigger why
   * @param arrival the event that the run works on; stored along if it has no row yet
   * @param failedBefore how many runs for the same purpose failed before
   * @param ending the lanes that lose their first row by it, see {@link Lanes#add}
   */
  record Occasion(
      ExecutableVersion version,
      TriggerKind trigger,
      Arrival arrival,
      int failedBefore,
      Collection<String> ending) {}

  /** Runs a version directly. */
  public RunView invoke(Actor actor, ExecutableVersion version, Arrival input) {
    return settle(
        actor, new Occasion(version, TriggerKind.INVOKE, input, 0, List.of()), () -> {}, _ -> {});
  }

  /**
   * Executes, then stores the run, its ledger entries, actions and emitted events with their places
   * in the queue in one transaction. What lost against another run is executed again.
   *
   * @param first what comes first in the transaction
   * @param last what comes last in it, told of the stored run
   */
  RunView settle(Actor actor, Occasion occasion, Runnable first, Consumer<RunView> last) {
    return conflicts.settle(
        attempt -> executor.execute(order(occasion), occasion.failedBefore() + attempt),
        execution -> {
          first.run();
          RunView run = store(actor, execution, occasion);
          last.accept(run);
          return run;
        },
        Failures::notApplied);
  }

  private Executor.Order order(Occasion occasion) {
    Arrival arrival = occasion.arrival();
    return new Executor.Order(
        occasion.version(),
        occasion.trigger(),
        arrival.id(),
        arrival.stream(),
        Json.write(arrival.json()),
        emissions.mostOn(arrival));
  }

  private RunView store(Actor actor, Executor.Execution execution, Occasion occasion) {
    Arrival arrival = occasion.arrival();
    if (!arrival.stored()) {
      archive.accept(actor, arrival, Json.write(arrival.json()));
    }
    if (!execution.isOk()) {
      return archive.keep(actor, execution);
    }
    RunView run = archive.apply(actor, execution);
    backlog.pass(actor.workspace(), archive.emit(actor, run, arrival), occasion.ending());
    return run;
  }
}
