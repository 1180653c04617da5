package dev.hookwarden.schedule.control;

import dev.hookwarden.schedule.boundary.PlannedDay;
import dev.hookwarden.schedule.boundary.ScheduleOrigin;
import dev.hookwarden.schedule.boundary.ScheduleView;
import dev.hookwarden.schedule.entity.Schedule;
import dev.hookwarden.timing.boundary.Plan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists schedules, and what is planned of them. */
@Dependent
public class ScheduleSearch {
  /** The most schedules that a week shows. */
  private static final int MAX_IN_WEEK = 200;

  private static final int DAYS = 7;
  private static final int TIMES = 3;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final ScheduleShelf shelf;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public ScheduleSearch(ScheduleShelf shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  /** A page of schedules in the order of their ids. */
  public List<ScheduleView> page(
      UUID workspace, @Nullable String hook, boolean isAll, UUID after, int limit) {
    var query =
        entities
            .createQuery(
                "select s from Schedule s where s.workspace = :workspace and s.id > :after"
                    + (hook == null ? "" : " and s.hook = :hook")
                    + (isAll ? "" : " and (s.origin = :person or s.inService = true)")
                    + " order by s.workspace, s.id",
                Schedule.class)
            .setParameter("workspace", workspace)
            .setParameter("after", after)
            .setMaxResults(limit);
    if (hook != null) {
      query.setParameter("hook", hook);
    }
    if (!isAll) {
      query.setParameter("person", ScheduleOrigin.PERSON);
    }
    return query.getResultStream().map(shelf::view).toList();
  }

  /** What is planned for this day and the six that follow. */
  public List<PlannedDay> week(UUID workspace) {
    List<Schedule> planned =
        entities
            .createQuery(
                "select s from Schedule s where s.workspace = :workspace and s.nextAt is not null"
                    + " order by s.workspace, s.id",
                Schedule.class)
            .setParameter("workspace", workspace)
            .setMaxResults(MAX_IN_WEEK)
            .getResultList();
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return Stream.iterate(today, day -> day.plusDays(1))
        .limit(DAYS)
        .map(day -> day(day, planned))
        .toList();
  }

  private static PlannedDay day(LocalDate day, List<Schedule> planned) {
    return new PlannedDay(
        day,
        planned.stream()
            .map(schedule -> item(schedule, day))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(item -> item.times().getFirst()))
            .toList());
  }

  private static PlannedDay.@Nullable Item item(Schedule schedule, LocalDate day) {
    Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = begin.plus(Duration.ofDays(1));
    Plan plan = schedule.definition().plan();
    Instant first = Objects.requireNonNull(schedule.nextAt());
    Optional<Instant> time =
        first.isBefore(begin)
            ? plan.next(begin.minusNanos(1), schedule.anchorAt())
            : Optional.of(first);
    List<Instant> times = new ArrayList<>();
    int count = 0;
    while (time.isPresent() && time.get().isBefore(end) && count < PlannedDay.Item.MAX_COUNT) {
      if (times.size() < TIMES) {
        times.add(time.get());
      }
      count++;
      time = plan.next(time.get(), schedule.anchorAt());
    }
    return count == 0 ? null : new PlannedDay.Item(schedule.identity(), times, count);
  }
}
