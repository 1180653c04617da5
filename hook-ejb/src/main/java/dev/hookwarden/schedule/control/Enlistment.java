package dev.hookwarden.schedule.control;

import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.ListeningChanged;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.boundary.ScheduleOrigin;
import dev.hookwarden.schedule.entity.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the schedules of a hook into service with the version that they start, and takes them out
 * with it, in the same transaction. A schedule that the next version's manifest has too stays the
 * same one: it keeps its grid, its firings, and whether it is paused.
 */
@ApplicationScoped
public class Enlistment {
  @Inject private ActiveVersions versions;
  @Inject private ScheduleShelf shelf;
  @Inject private Decider decider;
  @Inject private Clock clock;
  @Inject private Ids ids;
  @Inject private Event<Changed> changed;

  /** For the container. */
  public Enlistment() {}

  /** Takes part in the change. */
  public void follow(@Observes ListeningChanged listening) {
    Optional<ExecutableVersion> active =
        versions.schedulable(listening.workspace(), listening.hook());
    List<Schedule> all = new ArrayList<>(shelf.lockAll(listening.workspace(), listening.hook()));
    Map<String, ScheduleDefinition> wanted = active.map(Enlistment::wanted).orElse(Map.of());
    all.addAll(added(listening, all, wanted));
    List<String> order = List.copyOf(wanted.keySet());
    for (Schedule schedule : all) {
      int place = order.indexOf(schedule.definitionHash()) + 1;
      settle(schedule, active.map(ExecutableVersion::number).orElse(null), place);
      changed.fire(new Changed(schedule.id()));
    }
  }

  private void settle(Schedule schedule, @Nullable Integer active, int place) {
    boolean isManifest = schedule.origin() == ScheduleOrigin.MANIFEST;
    if (active != null && (isManifest ? place > 0 : schedule.starts(active))) {
      if (isManifest) {
        schedule.carriedBy(active, place);
      }
      schedule.serve(clock.instant());
    } else {
      decider.stop(schedule);
      schedule.rest();
    }
  }

  private static Map<String, ScheduleDefinition> wanted(ExecutableVersion version) {
    Map<String, ScheduleDefinition> wanted = new LinkedHashMap<>();
    for (Trigger trigger : version.manifest().triggers()) {
      if (trigger instanceof Trigger.Schedule schedule) {
        ScheduleDefinition definition = ScheduleDefinition.of(schedule);
        wanted.put(Schedule.hashOf(definition), definition);
      }
    }
    return wanted;
  }

  private List<Schedule> added(
      ListeningChanged listening, List<Schedule> all, Map<String, ScheduleDefinition> wanted) {
    Instant now = clock.instant();
    String by = Actor.system(listening.workspace()).name();
    List<Schedule> added = new ArrayList<>();
    wanted.forEach(
        (hash, definition) -> {
          if (all.stream().noneMatch(each -> isFromManifest(each, hash))) {
            UUID id = ids.next();
            Schedule schedule =
                new Schedule(id, listening.workspace(), listening.hook(), definition)
                    .fromManifest(by, now);
            shelf.add(schedule);
            added.add(schedule);
          }
        });
    return added;
  }

  private static boolean isFromManifest(Schedule schedule, String hash) {
    return schedule.origin() == ScheduleOrigin.MANIFEST && schedule.definitionHash().equals(hash);
  }
}
