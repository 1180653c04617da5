package dev.hookwarden.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.timing.boundary.Exclusions;
import dev.hookwarden.timing.boundary.Misfire;
import dev.hookwarden.timing.boundary.Overlap;
import dev.hookwarden.timing.boundary.Plan;
import dev.hookwarden.timing.boundary.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DueTimesTest {
  private static final UUID SCHEDULE = UUID.fromString("019ac0f0-0000-7000-8000-000000000001");
  private static final Instant ANCHOR = Instant.parse("2026-11-27T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static DueTimes due(Misfire misfire, Duration every, int from, Duration until) {
    Plan plan =
        new Plan(
            new Timing.Every(every),
            ZoneId.of("UTC"),
            Exclusions.NONE,
            Duration.ZERO,
            misfire,
            Overlap.SKIP);
    return DueTimes.of(
        plan,
        SCHEDULE,
        ANCHOR,
        ANCHOR.plus(every.multipliedBy(from)),
        ANCHOR.plus(until),
        PATIENCE);
  }

  private static DueTimes hourly(Misfire misfire, Duration until) {
    return due(misfire, Duration.ofHours(1), 1, until);
  }

  private static DueTimes.One onTime(int hour) {
    return new DueTimes.One(ANCHOR.plus(Duration.ofHours(hour)), false);
  }

  private static DueTimes.One late(int hour) {
    return new DueTimes.One(ANCHOR.plus(Duration.ofHours(hour)), true);
  }

  private static DueTimes.Missed missed(int first, int last, long count) {
    return new DueTimes.Missed(
        ANCHOR.plus(Duration.ofHours(first)), ANCHOR.plus(Duration.ofHours(last)), count);
  }

  @Test
  void firesWhatIsOnTime() {
    for (Misfire misfire : Misfire.values()) {
      DueTimes due = hourly(misfire, Duration.ofMinutes(61));
      assertThat(due.firing()).containsExactly(onTime(1));
      assertThat(due.missed()).isNull();
      assertThat(due.next()).isEqualTo(ANCHOR.plus(Duration.ofHours(2)));
    }
  }

  @Test
  void doesNothingBeforeItsTime() {
    DueTimes due = hourly(Misfire.FIRE_ALL, Duration.ofMinutes(59));
    assertThat(due.firing()).isEmpty();
    assertThat(due.missed()).isNull();
    assertThat(due.next()).isEqualTo(ANCHOR.plus(Duration.ofHours(1)));
  }

  @Test
  void makesUpForTheLatestOnly() {
    DueTimes due = hourly(Misfire.FIRE_ONCE, Duration.ofMinutes(210));
    assertThat(due.firing()).containsExactly(late(3));
    assertThat(due.missed()).isEqualTo(missed(1, 2, 2));
    assertThat(due.next()).isEqualTo(ANCHOR.plus(Duration.ofHours(4)));
  }

  @Test
  void needsNotMakeUpWhereOneIsOnTime() {
    DueTimes due = hourly(Misfire.FIRE_ONCE, Duration.ofHours(3));
    assertThat(due.firing()).containsExactly(onTime(3));
    assertThat(due.missed()).isEqualTo(missed(1, 2, 2));
  }

  @Test
  void skipsWhatWasMissed() {
    DueTimes due = hourly(Misfire.SKIP, Duration.ofMinutes(210));
    assertThat(due.firing()).isEmpty();
    assertThat(due.missed()).isEqualTo(missed(1, 3, 3));
    assertThat(hourly(Misfire.SKIP, Duration.ofHours(3)).firing()).containsExactly(onTime(3));
  }

  @Test
  void makesUpForAllInTheirOrder() {
    DueTimes due = hourly(Misfire.FIRE_ALL, Duration.ofMinutes(181));
    assertThat(due.firing()).containsExactly(late(1), late(2), onTime(3));
    assertThat(due.missed()).isNull();
  }

  @Test
  void makesUpForAHundredAtMost() {
    DueTimes due = due(Misfire.FIRE_ALL, Duration.ofHours(1), 1, Duration.ofMinutes(300 * 60 + 30));
    assertThat(due.firing())
        .containsExactlyElementsOf(
            Stream.iterate(201, hour -> hour + 1).limit(100).map(DueTimesTest::late).toList());
    assertThat(due.missed()).isEqualTo(missed(1, 200, 200));
  }

  @Test
  void decidesAYearOfSecondsAtOnce() {
    DueTimes due =
        due(Misfire.FIRE_ONCE, Duration.ofSeconds(1), 1, Duration.ofDays(365).plusMillis(500));
    assertThat(due.firing().getLast().planned()).isEqualTo(ANCHOR.plus(Duration.ofDays(365)));
    assertThat(due.firing()).hasSize(60).allMatch(one -> !one.late());
    assertThat(due.missed().first()).isEqualTo(ANCHOR.plusSeconds(1));
    assertThat(due.missed().last()).isEqualTo(due.firing().getFirst().planned().minusSeconds(1));
    assertThat(due.missed().count()).isGreaterThan(10_000);
    assertThat(due.next()).isEqualTo(ANCHOR.plus(Duration.ofDays(365)).plusSeconds(1));
  }

  @Test
  void endsWithTheLastTime() {
    Plan once =
        new Plan(
            new Timing.Once(ANCHOR),
            ZoneId.of("UTC"),
            Exclusions.NONE,
            Duration.ZERO,
            Misfire.FIRE_ONCE,
            Overlap.SKIP);
    DueTimes due =
        DueTimes.of(once, SCHEDULE, ANCHOR, ANCHOR, ANCHOR.plus(Duration.ofDays(3)), PATIENCE);
    assertThat(due.firing()).containsExactly(late(0));
    assertThat(due.next()).isNull();
  }
}
