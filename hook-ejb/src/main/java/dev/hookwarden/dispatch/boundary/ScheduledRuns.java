package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.control.Archive;
import dev.hookwarden.dispatch.control.Arrival;
import dev.hookwarden.dispatch.control.Cascade;
import dev.hookwarden.dispatch.control.EventJson;
import dev.hookwarden.dispatch.control.Executor;
import dev.hookwarden.dispatch.control.Settler;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what a schedule fired: stores the event and has the hook run on it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ScheduledRuns {
  /** The type of the event that the hook sees. */
  public static final String EVENT_TYPE = "dev.hookwarden.schedule.fired";

  @Inject private Archive archive;
  @Inject private Ids ids;
  @Inject private Event<Queued> queued;

  /** For the container. */
  public ScheduledRuns() {}

  /** A run that is to begin once the transaction is committed. */
  record Queued(Actor actor, Arrival arrival, String hook, @Nullable Integer version) {}

  /**
   * Stores the event in the caller's transaction; the hook runs once it is committed, if the
   * version is still the active one then.
   *
   * @return the event's id
   */
  public UUID queue(Firing firing) {
    UUID id = ids.next();
    IncomingEvent event =
        new IncomingEvent(
            id.toString(),
            "/schedules/" + firing.scheduleId(),
            EVENT_TYPE,
            firing.hook() + "/" + firing.schedule(),
            firing.fired(),
            Map.of(
                "planned", firing.planned().toString(), "missed", String.valueOf(firing.missed())),
            firing.data());
    ObjectNode json = EventJson.of(event, firing.fired());
    Actor system = Actor.system(firing.workspace());
    archive.accept(system, new Arrival(id, null, EVENT_TYPE, json, 0, false), Json.write(json));
    queued.fire(
        new Queued(
            system,
            new Arrival(id, null, EVENT_TYPE, json, 0, true),
            firing.hook(),
            firing.pinnedVersion()));
    return id;
  }

  /** Runs what was queued. */
  @ApplicationScoped
  static class Runner {
    private static final System.Logger LOG = System.getLogger(ScheduledRuns.class.getName());

    @Inject private ActiveVersions versions;
    @Inject private Settler settler;
    @Inject private Instance<Cascade> cascades;
    @Resource private ManagedExecutorService executor;

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
      executor.execute(() -> run(queued));
    }

    private void run(Queued queued) {
      try {
        Optional<ExecutableVersion> version =
            versions
                .schedulable(queued.actor().workspace(), queued.hook())
                .filter(active -> queued.version() == null || queued.version() == active.number());
        version.ifPresent(active -> run(queued, active));
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "a scheduled run of %s was lost".formatted(queued.hook()), e);
      }
    }

    private void run(Queued queued, ExecutableVersion version) {
      Arrival arrival = queued.arrival();
      Executor.Order order =
          new Executor.Order(
              version,
              TriggerKind.SCHEDULE,
              arrival.id(),
              null,
              arrival.json().toString(),
              Integer.MAX_VALUE);
      for (Arrival emitted : settler.settle(queued.actor(), order, arrival).emitted()) {
        cascades.get().accept(queued.actor(), emitted);
      }
    }
  }
}
