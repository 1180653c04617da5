package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.control.Archive;
import dev.hookwarden.dispatch.control.Arrival;
import dev.hookwarden.dispatch.control.Backlog;
import dev.hookwarden.dispatch.control.EventJson;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in what a schedule fired: stores the event and queues the run of one hook. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ScheduledRuns {
  /** The type of the event that a hook sees when its time has come. */
  public static final String EVENT_TYPE = "dev.hookwarden.schedule.fired";

  private Archive archive;
  private Backlog backlog;
  private Ids ids;

  /** For the container. */
  public ScheduledRuns() {}

  /** Creates the bean. */
  @Inject
  public ScheduledRuns(Archive archive, Backlog backlog, Ids ids) {
    this.archive = archive;
    this.backlog = backlog;
    this.ids = ids;
  }

  /**
   * Queues a run behind those of the same schedule that have not ended.
   *
   * @return the event's id
   */
  public UUID queue(Firing firing) {
    return queue(firing, Optional.of(firing.scheduleId()));
  }

  /**
   * Queues a run that waits for no other.
   *
   * @return the event's id
   */
  public UUID queueInParallel(Firing firing) {
    return queue(firing, Optional.empty());
  }

  private UUID queue(Firing firing, Optional<UUID> behind) {
    UUID id = ids.next();
    ObjectNode json = EventJson.of(event(id, firing), firing.fired());
    archive.accept(
        Actor.system(firing.workspace()),
        Arrival.fromOutside(id, null, EVENT_TYPE, json),
        Json.write(json));
    QueuedRun.Task task =
        new QueuedRun.Task(
            firing.workspace(), id, id, QueueKind.SCHEDULE, firing.hook(), firing.pinnedVersion());
    backlog.schedule(task, behind);
    return id;
  }

  private static IncomingEvent event(UUID id, Firing firing) {
    return new IncomingEvent(
        id.toString(),
        "/schedules/" + firing.scheduleId(),
        EVENT_TYPE,
        firing.hook() + "/" + firing.schedule(),
        firing.fired(),
        Map.of("planned", firing.planned().toString(), "missed", String.valueOf(firing.missed())),
        firing.data(),
        false);
  }
}
