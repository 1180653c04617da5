package dev.hookwarden.schedule.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.boundary.ScheduleDraft;
import dev.hookwarden.schedule.boundary.ScheduleOrigin;
import dev.hookwarden.schedule.entity.Schedule;
import dev.hookwarden.timing.boundary.PlanJson;
import dev.hookwarden.timing.boundary.TimingRules;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes and changes the schedules of people, in the caller's transaction. */
@Dependent
public class Drafting {
  /** The most schedules of people for one hook. */
  static final int MAX_OF_HOOK = 20;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Set<TriggerKind> STARTS = Set.of(TriggerKind.INVOKE, TriggerKind.SCHEDULE);

  private final ScheduleShelf shelf;
  private final Decider decider;
  private final ActiveVersions versions;
  private final TimingRules rules;
  private final Event<Changed> changed;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Drafting(
      ScheduleShelf shelf,
      Decider decider,
      ActiveVersions versions,
      TimingRules rules,
      Event<Changed> changed,
      Clock clock,
      Ids ids) {
    this.shelf = shelf;
    this.decider = decider;
    this.versions = versions;
    this.rules = rules;
    this.changed = changed;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A definition that this server allows.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public ScheduleDefinition possible(ScheduleDefinition definition) {
    rules.require(definition.plan(), ScheduleDefinition::refusal);
    return definition;
  }

  /** Makes a schedule. */
  public Schedule make(Actor me, ScheduleDraft draft) {
    Instant now = clock.instant();
    List<Schedule> present =
        shelf.lockAll(me.workspace(), draft.hook()).stream()
            .filter(schedule -> schedule.origin() == ScheduleOrigin.PERSON)
            .toList();
    ScheduleDefinition definition = lasting(draft.definition(), now);
    Integer version = versionOf(me, draft, null);
    if (present.size() >= MAX_OF_HOOK) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a hook has at most %d schedules of people".formatted(MAX_OF_HOOK));
    }
    requireFree(draft.name(), present, null);
    Schedule schedule =
        new Schedule(ids.next(), me.workspace(), draft.hook(), definition)
            .fromPerson(draft.name(), version, me.name(), now);
    shelf.add(schedule);
    settle(schedule, now);
    return schedule;
  }

  /** Changes a schedule whose row is locked. */
  public void change(Actor me, Schedule schedule, ScheduleDraft draft) {
    if (!draft.hook().equals(schedule.hook())) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "hook: a schedule stays with its hook, " + schedule.hook());
    }
    Instant now = clock.instant();
    boolean isSame =
        Schedule.hashOf(draft.definition()).equals(Schedule.hashOf(schedule.definition()));
    ScheduleDefinition definition = isSame ? draft.definition() : lasting(draft.definition(), now);
    requireFree(draft.name(), shelf.lockAll(me.workspace(), schedule.hook()), schedule);
    Integer version = versionOf(me, draft, schedule.version());
    schedule.changed(me.name(), now);
    schedule.change(draft.name(), version, definition);
    settle(schedule, now);
  }

  /** Removes a schedule whose row is locked. */
  public void remove(Schedule schedule) {
    shelf.remove(schedule);
    changed.fire(new Changed(schedule.id()));
  }

  /** What the audit log keeps of a schedule: all but the data. */
  public ObjectNode detail(Schedule schedule) {
    ObjectNode detail =
        JsonNodeFactory.instance
            .objectNode()
            .put("hook", schedule.hook())
            .put("name", schedule.name())
            .put("version", schedule.version());
    PlanJson.write(schedule.definition().plan(), detail.putObject("definition"));
    return detail;
  }

  private void settle(Schedule schedule, Instant now) {
    if (decider.isToRun(schedule)) {
      schedule.serve(now);
    } else {
      decider.stop(schedule);
      schedule.rest();
    }
    changed.fire(new Changed(schedule.id()));
  }

  /** What is over before it begins is a mistake. */
  private ScheduleDefinition lasting(ScheduleDefinition definition, Instant now) {
    if (possible(definition).plan().next(now, now).isEmpty()) {
      throw ScheduleDefinition.refusal(
          definition.json().has("at") ? "at" : "cron", "there is no such time from now on");
    }
    return definition;
  }

  private @Nullable Integer versionOf(Actor me, ScheduleDraft draft, @Nullable Integer present) {
    if (draft.follow() && draft.version() != null) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "version: not together with follow, which takes the active one");
    }
    Integer wanted = draft.version() == null ? present : draft.version();
    if (!draft.follow() && wanted != null) {
      return startable(versions.version(me.workspace(), draft.hook(), wanted));
    }
    int active = startable(versions.version(me.workspace(), draft.hook(), null));
    return draft.follow() ? null : Integer.valueOf(active);
  }

  private static int startable(ExecutableVersion version) {
    if (version.manifest().triggers().stream().noneMatch(each -> STARTS.contains(each.kind()))) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "version: version %d of hook '%s' has neither an invoke nor a schedule trigger"
              .formatted(version.number(), version.hook()));
    }
    return version.number();
  }

  private static void requireFree(String name, List<Schedule> present, @Nullable Schedule except) {
    if (!NAME.matcher(name).matches() || name.startsWith("manifest-")) {
      throw new HookwardenException(
          Problem.INVALID_NAME,
          "a schedule is named %s, and not manifest-…".formatted(NAME.pattern()));
    }
    boolean isTaken = present.stream().anyMatch(each -> each != except && each.name().equals(name));
    if (isTaken) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "name: another schedule of the hook has it");
    }
  }
}
