package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.boundary.EventState;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.Listener;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Handles an event and everything that it causes, within one request. One instance handles one
 * request.
 */
@Dependent
public class Cascade {
  /** The deepest event that may still emit others is one less. */
  static final int MAX_DEPTH = 8;

  /** The most events that one event from outside may cause. */
  static final int MAX_EVENTS = 100;

  private final Passage passage;
  private final Settler settler;
  private final ActiveVersions versions;

  private final Deque<Arrival> waiting = new ArrayDeque<>();
  private final List<RunView> runs = new ArrayList<>();
  private int caused;

  /** Creates the bean. */
  @Inject
  public Cascade(Passage passage, Settler settler, ActiveVersions versions) {
    this.passage = passage;
    this.settler = settler;
    this.versions = versions;
  }

  /** Handles an event from outside. */
  public Intake accept(Actor actor, Arrival first) {
    Intake intake = handle(actor, first);
    drain(actor);
    return switch (intake) {
      case Intake.Accepted accepted -> new Intake.Accepted(accepted.event(), runs);
      case Intake.Refused refused -> refused;
    };
  }

  /** Runs a version directly. */
  public RunView invoke(Actor actor, ExecutableVersion version, Arrival input) {
    RunView run = run(actor, version, TriggerKind.INVOKE, input);
    drain(actor);
    return run;
  }

  private void drain(Actor actor) {
    while (!waiting.isEmpty()) {
      handle(actor, waiting.removeFirst());
    }
  }

  private Intake handle(Actor actor, Arrival arrival) {
    Intake intake = passage.decide(actor, arrival);
    runs.addAll(intake.runs());
    if (intake.event().state() == EventState.ACCEPTED) {
      Arrival accepted = accepted(arrival, intake.event());
      for (Listener listener :
          versions.listeners(
              actor.workspace(), arrival.stream(), arrival.type(), TriggerKind.AFTER)) {
        run(actor, listener.version(), TriggerKind.AFTER, accepted);
      }
    }
    return intake;
  }

  private RunView run(
      Actor actor, ExecutableVersion version, TriggerKind trigger, Arrival arrival) {
    int mostEmits = mostEmits(arrival.depth(), caused);
    Executor.Order order =
        new Executor.Order(
            version, trigger, arrival.id(), arrival.stream(), arrival.json().toString(), mostEmits);
    Settler.Settled settled = settler.settle(actor, order, arrival);
    runs.add(settled.run());
    caused += settled.emitted().size();
    waiting.addAll(settled.emitted());
    return settled.run();
  }

  /** How many events a run may emit on an event of some depth, when others were caused already. */
  static int mostEmits(int depth, int caused) {
    return depth >= MAX_DEPTH ? 0 : MAX_EVENTS - caused;
  }

  private static Arrival accepted(Arrival arrival, EventView event) {
    return new Arrival(
        arrival.id(),
        arrival.stream(),
        arrival.type(),
        (ObjectNode) EventJson.parse(event.event()),
        arrival.depth(),
        true);
  }
}
