package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.dispatch.control.Archive;
import dev.hookwarden.dispatch.control.Arrival;
import dev.hookwarden.dispatch.control.Backlog;
import dev.hookwarden.dispatch.control.EventJson;
import dev.hookwarden.dispatch.control.QueueRoom;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
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
  private QueueRoom room;
  private Ids ids;

  /** For the container. */
  public ScheduledRuns() {}

  /** Creates the bean. */
  @Inject
  public ScheduledRuns(Archive archive, Backlog backlog, QueueRoom room, Ids ids) {
    this.archive = archive;
    this.backlog = backlog;
    this.room = room;
    this.ids = ids;
  }

  /**
   * Queues runs of one schedule, one behind the other and behind those that have not ended.
   *
   * @return the events' ids, in the order of the firings
   */
  public List<UUID> queue(List<Firing> firings) {
    return queue(firings, firings.stream().findFirst().map(Firing::scheduleId));
  }

  /**
   * Queues runs that wait for no other.
   *
   * @return the events' ids, in the order of the firings
   */
  public List<UUID> queueInParallel(List<Firing> firings) {
    return queue(firings, Optional.empty());
  }

  /** Whether so much waits in a workspace that nothing more is to be queued. */
  public boolean isFull(UUID workspace) {
    return room.isFull(workspace);
  }

  private List<UUID> queue(List<Firing> firings, Optional<UUID> behind) {
    List<QueuedRun.Task> tasks = firings.stream().map(this::store).toList();
    backlog.schedule(tasks, behind);
    return tasks.stream().map(QueuedRun.Task::event).toList();
  }

  private QueuedRun.Task store(Firing firing) {
    UUID id = ids.next();
    ObjectNode json = EventJson.of(event(id, firing), firing.fired());
    archive.accept(
        Actor.system(firing.workspace()),
        Arrival.fromOutside(id, null, EVENT_TYPE, json),
        Json.write(json));
    return new QueuedRun.Task(
        firing.workspace(), id, id, QueueKind.SCHEDULE, firing.hook(), firing.pinnedVersion());
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
