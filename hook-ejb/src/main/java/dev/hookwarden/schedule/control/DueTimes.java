package dev.hookwarden.schedule.control;

import dev.hookwarden.timing.boundary.Misfire;
import dev.hookwarden.timing.boundary.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen with the planned times of a schedule that have come.
 *
 * @param firing those that fire, in their order
 * @param missed those that do not; {@code null} if there are none
 * @param next the next planned time, which has not come; {@code null} if there is none
 */
record DueTimes(List<One> firing, @Nullable Missed missed, @Nullable Instant next) {
  /** The most missed times that are made up for. */
  static final int MAX_MADE_UP = 100;

  /** The most times that are counted one by one. */
  static final int MAX_COUNTED = 10_000;

  /** Where counting goes on when there are more; long enough for a time that comes every day. */
  private static final Duration LOOK_BACK = Duration.ofDays(2);

  /**
   * A time that fires.
   *
   * @param planned when it was planned
   * @param late whether it makes up for one that was missed
   */
  record One(Instant planned, boolean late) {}

  /**
   * Times that were missed.
   *
   * @param first the first of them
   * @param last the latest of them
   * @param count how many there are, or at least that many if there are very many
   */
  record Missed(Instant first, Instant last, long count) {}

  /**
   * Decides by the plan's policy.
   *
   * @param schedule whose times, for their jitter
   * @param from the first planned time that is not decided yet
   * @param patience how late a time may fire before it is missed
   */
  static DueTimes of(
      Plan plan, UUID schedule, Instant anchor, Instant from, Instant now, Duration patience) {
    Walk walk = new Walk(plan, schedule, anchor, now);
    Instant next = walk.from(from);
    Instant missedBefore = now.minus(patience);
    List<Instant> late = new ArrayList<>();
    List<One> firing = new ArrayList<>();
    for (Instant time : walk.latest) {
      if (plan.due(schedule, time).isBefore(missedBefore)) {
        late.add(time);
      } else {
        firing.add(new One(time, false));
      }
    }
    List<Instant> madeUp = madeUp(plan.misfire(), late, !firing.isEmpty());
    firing.addAll(0, madeUp.stream().map(time -> new One(time, true)).toList());
    long count = walk.count - firing.size();
    int kept = late.size() - madeUp.size();
    Missed missed =
        count == 0 ? null : new Missed(from, kept > 0 ? late.get(kept - 1) : walk.dropped, count);
    return new DueTimes(List.copyOf(firing), missed, next);
  }

  /** The latest time that is decided. */
  Instant latest(Instant from) {
    return Stream.concat(
            firing.stream().map(One::planned), Stream.ofNullable(missed).map(Missed::last))
        .max(Comparator.naturalOrder())
        .orElse(from);
  }

  private static List<Instant> madeUp(Misfire policy, List<Instant> late, boolean isOneOnTime) {
    return switch (policy) {
      case SKIP -> List.of();
      case FIRE_ONCE -> late.isEmpty() || isOneOnTime ? List.of() : List.of(late.getLast());
      case FIRE_ALL -> List.copyOf(late);
    };
  }

  /** Goes over the times that have come and keeps the latest. */
  private static final class Walk {
    private final Deque<Instant> latest = new ArrayDeque<>();
    private final Plan plan;
    private final UUID schedule;
    private final Instant anchor;
    private final Instant now;
    private long count;
    private Instant dropped = Instant.MIN;

    Walk(Plan plan, UUID schedule, Instant anchor, Instant now) {
      this.plan = plan;
      this.schedule = schedule;
      this.anchor = anchor;
      this.now = now;
    }

    /** Answers the first time that has not come. */
    @Nullable Instant from(Instant first) {
      Optional<Instant> time = Optional.of(first);
      while (time.isPresent() && !plan.due(schedule, time.get()).isAfter(now)) {
        latest.addLast(time.get());
        count++;
        if (latest.size() > MAX_MADE_UP) {
          dropped = latest.removeFirst();
        }
        Instant after = time.get();
        Instant recent = now.minus(LOOK_BACK);
        if (count % MAX_COUNTED == 0 && after.isBefore(recent)) {
          after = recent;
        }
        time = plan.next(after, anchor);
      }
      return time.orElse(null);
    }
  }
}
