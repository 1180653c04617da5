package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The runs of the actor's workspace, in numbers. */
@Stateless
public class RunStatistics {
  /** The most runs that an overview looks at; their ids lead straight to them. */
  private static final int MAX_SAMPLES = 10_000;

  private static final int MAX_HOURS = 24 * 30;
  private static final int SLOTS = 48;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private CurrentActor actor;
  private Clock clock;

  /** For the container. */
  public RunStatistics() {}

  /** Creates the bean. */
  @Inject
  public RunStatistics(CurrentActor actor, Clock clock) {
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The runs of the last hours, added up; of the latest 10,000 if there are more.
   *
   * @param hours 1 to 720
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  @Requires(Permission.RUN_READ)
  public RunOverview overview(int hours) {
    if (hours < 1 || hours > MAX_HOURS) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "hours: 1 to " + MAX_HOURS);
    }
    Duration span = Duration.ofHours(hours);
    Instant since = clock.instant().minus(span);
    List<RunOverview.Sample> samples =
        entities
            .createQuery(
                "select r.hook, r.outcome, r.durationMicros, r.startedAt from StoredRun r"
                    + " where r.workspace = :workspace and r.id >= :first"
                    + " order by r.workspace, r.id desc",
                Object[].class)
            .setParameter("workspace", actor.get().workspace())
            .setParameter("first", Ids.firstAt(since))
            .setMaxResults(MAX_SAMPLES + 1)
            .getResultStream()
            .map(RunStatistics::sample)
            .toList();
    boolean complete = samples.size() <= MAX_SAMPLES;
    return RunOverview.of(
        complete ? samples : samples.subList(0, MAX_SAMPLES),
        since,
        span.dividedBy(SLOTS),
        SLOTS,
        complete);
  }

  /**
   * The latest runs of some hooks, oldest first.
   *
   * @param hooks names of hooks
   * @param each the most runs of each
   */
  @Requires(Permission.RUN_READ)
  public Map<String, List<RunMark>> latest(List<String> hooks, int each) {
    Map<String, List<RunMark>> marks = new LinkedHashMap<>();
    for (String hook : hooks) {
      List<RunMark> newestFirst =
          entities
              .createQuery(
                  "select r.id, r.outcome, r.startedAt from StoredRun r where"
                      + " r.workspace = :workspace and r.hook = :hook"
                      + " order by r.workspace, r.hook, r.id desc",
                  Object[].class)
              .setParameter("workspace", actor.get().workspace())
              .setParameter("hook", hook)
              .setMaxResults(each)
              .getResultStream()
              .map(r -> new RunMark((UUID) r[0], (Outcome) r[1], (Instant) r[2]))
              .toList();
      marks.put(hook, newestFirst.reversed());
    }
    return marks;
  }

  private static RunOverview.Sample sample(Object[] row) {
    return new RunOverview.Sample(
        (String) row[0], (Outcome) row[1], (long) row[2], (Instant) row[3]);
  }
}
