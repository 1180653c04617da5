package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.audit.boundary.AuditPolicies;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.RunStored;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.dispatch.entity.StoredRun;
import dev.hookwarden.effect.boundary.Effects;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes events and runs, with effects and audit entries, in the caller's transaction. */
@Dependent
public class Archive {
  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Effects effects;
  private final AuditLog auditLog;
  private final AuditPolicies auditPolicies;
  private final Clock clock;
  private final Ids ids;
  private final Event<RunStored> stored;
  private final Emissions emissions;

  /** Creates the bean. */
  @Inject
  public Archive(
      Effects effects,
      AuditLog auditLog,
      AuditPolicies auditPolicies,
      Clock clock,
      Ids ids,
      Event<RunStored> stored,
      Emissions emissions) {
    this.effects = effects;
    this.auditLog = auditLog;
    this.auditPolicies = auditPolicies;
    this.clock = clock;
    this.ids = ids;
    this.stored = stored;
    this.emissions = emissions;
  }

  /** Keeps a run; its effects do not take place. */
  public RunView keep(Actor actor, Executor.Execution execution) {
    return keep(actor, execution, execution.run());
  }

  /**
   * Keeps a run and applies its effects.
   *
   * @throws dev.hookwarden.platform.HookwardenException as {@link Effects#apply}
   */
  public RunView apply(Actor actor, Executor.Execution execution) {
    RunView.Identity identity = execution.run().identity();
    Origin.Run origin =
        new Origin.Run(
            actor.workspace(),
            identity.id(),
            0,
            identity.hook(),
            identity.version(),
            execution.run().event());
    effects.apply(origin, execution.run().report().effects(), execution.reads());
    return keep(actor, execution, execution.applied());
  }

  /**
   * Stores the events that a run emitted; they are still to be decided.
   *
   * @param on the event that the run worked on
   * @throws dev.hookwarden.platform.HookwardenException as {@link Emissions#count}
   */
  public List<Arrival> emit(Actor actor, RunView run, Arrival on) {
    List<Arrival> arrivals = new ArrayList<>();
    List<Effect> asked = run.report().effects();
    for (int ordinal = 0; ordinal < asked.size(); ordinal++) {
      if (asked.get(ordinal) instanceof Effect.Emit emit) {
        Arrival arrival = emitted(run, ordinal, emit, on);
        entities.persist(
            entity(actor, arrival)
                .causedBy(run.identity().id(), ordinal, arrival.depth(), arrival.root()));
        arrivals.add(arrival);
      }
    }
    emissions.count(on.root(), arrivals.size());
    return arrivals;
  }

  /**
   * Stores that an event was accepted.
   *
   * @param json the CloudEvent as the {@code before} hooks left it
   */
  public EventView accept(Actor actor, Arrival arrival, String json) {
    ReceivedEvent event = stored(actor, arrival);
    event.accept(json);
    note(actor, "event.accepted", arrival, json);
    return event.view();
  }

  /** Stores that an event was refused. */
  public EventView refuse(Actor actor, Arrival arrival) {
    ReceivedEvent event = stored(actor, arrival);
    event.refuse();
    note(actor, "event.refused", arrival, Json.write(arrival.json()));
    return event.view();
  }

  private ReceivedEvent stored(Actor actor, Arrival arrival) {
    if (arrival.stored()) {
      return entities.find(ReceivedEvent.class, arrival.id());
    }
    ReceivedEvent event = entity(actor, arrival);
    entities.persist(event);
    return event;
  }

  private ReceivedEvent entity(Actor actor, Arrival arrival) {
    return new ReceivedEvent(
        arrival.id(),
        actor.workspace(),
        arrival.stream(),
        arrival.type(),
        Json.write(arrival.json()),
        clock.instant());
  }

  private void note(Actor actor, String action, Arrival arrival, String json) {
    ObjectNode detail =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", arrival.type())
            .put("stream", arrival.stream())
            .put("depth", arrival.depth());
    new KeptPayload(auditPolicies.payload(actor.workspace())).put(detail, "event", json);
    auditLog.record(actor, action, "event/" + arrival.id(), Json.write(detail));
  }

  private Arrival emitted(RunView run, int ordinal, Effect.Emit emit, Arrival on) {
    RunView.Identity identity = run.identity();
    IncomingEvent event =
        new IncomingEvent(
            identity.id() + "/" + ordinal,
            "/hooks/" + identity.hook(),
            emit.type(),
            null,
            run.startedAt(),
            Map.of(),
            emit.data(),
            false);
    ObjectNode json = EventJson.of(event, run.startedAt());
    return new Arrival(
        ids.next(), emit.stream(), emit.type(), json, on.depth() + 1, on.root(), true);
  }

  private RunView keep(Actor actor, Executor.Execution execution, RunView run) {
    Executor.Order order = execution.order();
    entities.persist(
        new StoredRun(actor.workspace(), order.version().executable().hash(), order.stream(), run));
    auditLog.record(
        actor, "run.completed", "run/" + run.identity().id(), RunFact.detail(execution, run));
    stored.fire(new RunStored(actor.workspace(), run));
    return run;
  }
}
