package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Executes an {@code after} or {@code invoke} run and stores it with its effects. */
@Dependent
public class Settler {
  private final Executor executor;
  private final Archive archive;
  private final Conflicts conflicts;

  /** Creates the bean. */
  @Inject
  public Settler(Executor executor, Archive archive, Conflicts conflicts) {
    this.executor = executor;
    this.archive = archive;
    this.conflicts = conflicts;
  }

  /**
   * A stored run.
   *
   * @param run the run
   * @param emitted the events that it emitted, stored and still to be decided
   */
  public record Settled(RunView run, List<Arrival> emitted) {}

  /**
   * Executes, then stores the run, its ledger entries, held actions and emitted events in one
   * transaction. What lost against another run is executed again.
   *
   * @param arrival the event that the run works on; stored along if it has no row yet
   */
  public Settled settle(Actor actor, Executor.Order order, Arrival arrival) {
    return conflicts.settle(
        attempt -> executor.execute(order, attempt),
        execution -> store(actor, execution, arrival),
        Failures::notApplied);
  }

  private Settled store(Actor actor, Executor.Execution execution, Arrival arrival) {
    if (!arrival.stored()) {
      archive.accept(actor, arrival, Json.write(arrival.json()));
    }
    if (!execution.isOk()) {
      return new Settled(archive.keep(actor, execution), List.of());
    }
    RunView run = archive.apply(actor, execution);
    return new Settled(run, archive.emit(actor, run, arrival.depth() + 1));
  }
}
