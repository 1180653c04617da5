package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.QueueKind;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.Listener;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Queues what follows from events, in the transaction that stores them. */
@Dependent
public class Backlog {
  private final ActiveVersions versions;
  private final LoopGuard loops;
  private final Executor executor;
  private final Archive archive;
  private final Lanes lanes;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Backlog(
      ActiveVersions versions,
      LoopGuard loops,
      Executor executor,
      Archive archive,
      Lanes lanes,
      Clock clock,
      Ids ids) {
    this.versions = versions;
    this.loops = loops;
    this.executor = executor;
    this.archive = archive;
    this.lanes = lanes;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Queues a run of each {@code after} hook that wants an accepted event. A hook that caused the
   * event itself is stopped.
   *
   * @param ending see {@link Lanes#add}
   * @return the runs that were stopped
   */
  List<RunView> follow(Actor actor, Arrival accepted, Collection<String> ending) {
    List<QueuedRun> rows = new ArrayList<>();
    List<RunView> stopped = new ArrayList<>();
    collect(actor, accepted, listeners(actor, accepted), rows, stopped);
    lanes.add(rows, ending);
    return stopped;
  }

  /** The same for many events of one stream: as few locks as for one, a look-up for each type. */
  void followAll(Actor actor, List<Arrival> accepted) {
    List<QueuedRun> rows = new ArrayList<>();
    Map<String, List<Listener>> ofType = new HashMap<>();
    for (Arrival arrival : accepted) {
      List<Listener> listeners =
          ofType.computeIfAbsent(arrival.type(), _ -> listeners(actor, arrival));
      collect(actor, arrival, listeners, rows, new ArrayList<>());
    }
    lanes.add(rows, List.of());
  }

  private List<Listener> listeners(Actor actor, Arrival accepted) {
    return versions.listeners(
        actor.workspace(), accepted.stream(), accepted.type(), TriggerKind.AFTER);
  }

  private void collect(
      Actor actor,
      Arrival accepted,
      List<Listener> listeners,
      List<QueuedRun> rows,
      List<RunView> stopped) {
    Set<LoopGuard.Step> chain = loops.before(accepted);
    for (Listener listener : listeners) {
      ExecutableVersion version = listener.version();
      LoopGuard.Step step =
          new LoopGuard.Step(version.hook(), accepted.stream(), accepted.subject());
      if (chain.contains(step)) {
        stopped.add(stop(actor, version, accepted, step));
      } else {
        rows.add(after(actor.workspace(), version, accepted));
      }
    }
  }

  private RunView stop(
      Actor actor, ExecutableVersion version, Arrival accepted, LoopGuard.Step step) {
    Executor.Order order =
        new Executor.Order(
            version,
            TriggerKind.AFTER,
            accepted.id(),
            accepted.stream(),
            Json.write(accepted.json()),
            0);
    return archive.keep(actor, executor.stopped(order, LoopGuard.failure(step)));
  }

  private QueuedRun after(UUID workspace, ExecutableVersion version, Arrival accepted) {
    QueuedRun.Task task =
        new QueuedRun.Task(
            workspace, accepted.id(), accepted.root(), QueueKind.AFTER, version.hook(), null);
    String stream = String.valueOf(accepted.stream());
    boolean ordered =
        trigger(version, stream, accepted.type())
            .map(trigger -> trigger.ordering() == Trigger.Ordering.SUBJECT)
            .orElse(true);
    String lane =
        ordered
            ? LaneKey.ofSubject(workspace, version.hook(), stream, accepted.subject())
            : LaneKey.alone(task);
    return new QueuedRun(ids.next(), task, lane, clock.instant());
  }

  /** The trigger by which a version wants an event. */
  static Optional<Trigger.After> trigger(ExecutableVersion version, String stream, String type) {
    return version.manifest().triggers().stream()
        .filter(Trigger.After.class::isInstance)
        .map(Trigger.After.class::cast)
        .filter(trigger -> trigger.wants(stream, type))
        .findFirst();
  }

  /**
   * Queues events that a run emitted: they have to pass the hooks of their streams.
   *
   * @param ending see {@link Lanes#add}
   */
  void pass(UUID workspace, List<Arrival> emitted, Collection<String> ending) {
    lanes.add(
        emitted.stream()
            .map(
                arrival ->
                    new QueuedRun(
                        ids.next(),
                        new QueuedRun.Task(
                            workspace, arrival.id(), arrival.root(), QueueKind.PASS, null, null),
                        LaneKey.ofStream(workspace, String.valueOf(arrival.stream())),
                        clock.instant()))
            .toList(),
        ending);
  }

  /**
   * Queues runs of hooks whose time has come.
   *
   * @param behind behind the runs of which schedule; empty if they wait for none
   */
  public void schedule(List<QueuedRun.Task> tasks, Optional<UUID> behind) {
    Instant now = clock.instant();
    lanes.add(
        tasks.stream()
            .map(task -> new QueuedRun(ids.next(), task, laneOf(task, behind), now))
            .toList(),
        List.of());
  }

  private static String laneOf(QueuedRun.Task task, Optional<UUID> behind) {
    return behind
        .map(id -> LaneKey.ofSchedule(task.workspace(), String.valueOf(task.hook()), id))
        .orElseGet(() -> LaneKey.alone(task));
  }
}
