package dev.hookwarden.schedule.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.boundary.ScheduleState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private static ScheduleDefinition definition(String json) {
    try {
      return ScheduleDefinition.read(Json.parse(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Schedule schedule(String json) {
    return new Schedule(UUID.randomUUID(), UUID.randomUUID(), "report", definition(json))
        .fromPerson("daily", 3, "ada", NOW);
  }

  private static ScheduleState state(Schedule schedule) {
    return schedule.view(List.of()).state();
  }

  @Test
  void hasANextTimeOnlyInService() {
    Schedule schedule = schedule("{'every':'PT1H'}");
    assertThat(state(schedule)).isEqualTo(ScheduleState.IDLE);
    assertThat(schedule.nextAt()).isNull();

    schedule.serve(NOW);
    assertThat(state(schedule)).isEqualTo(ScheduleState.ACTIVE);
    assertThat(schedule.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));

    schedule.rest();
    assertThat(state(schedule)).isEqualTo(ScheduleState.IDLE);
    assertThat(schedule.dueAt()).isNull();
  }

  @Test
  void keepsItsNextTimeWhenItIsServedAgain() {
    Schedule schedule = schedule("{'every':'PT1H'}");
    schedule.serve(NOW);
    schedule.serve(NOW.plus(Duration.ofHours(5)));
    assertThat(schedule.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void missesNothingWhileItIsPaused() {
    Schedule schedule = schedule("{'every':'PT1H'}");
    schedule.serve(NOW);
    schedule.pause();
    assertThat(state(schedule)).isEqualTo(ScheduleState.PAUSED);
    schedule.serve(NOW.plus(Duration.ofHours(1)));
    assertThat(schedule.nextAt()).as("a version does not resume it").isNull();

    schedule.resume(NOW.plus(Duration.ofMinutes(150)));
    assertThat(schedule.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(3)));
  }

  @Test
  void isOverAfterItsLastTime() {
    Schedule schedule = schedule("{'at':'2026-11-27T11:00:00Z'}");
    schedule.serve(NOW);
    schedule.plan(null);
    assertThat(state(schedule)).isEqualTo(ScheduleState.OVER);
  }

  @Test
  void beginsAnewWithAnotherDefinitionOnly() {
    Schedule schedule = schedule("{'every':'PT1H'}");
    schedule.serve(NOW);
    Instant later = NOW.plus(Duration.ofMinutes(30));
    schedule.changed("bob", later);
    schedule.change("hourly", 3, definition("{'every':'PT60M'}"));
    assertThat(schedule.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));

    schedule.change("hourly", 3, definition("{'every':'PT2H'}"));
    schedule.serve(later);
    assertThat(schedule.nextAt()).isEqualTo(later.plus(Duration.ofHours(2)));
    assertThat(schedule.revision()).isEqualTo(1);
  }

  @Test
  void startsItsVersionOrWhicheverRuns() {
    Schedule schedule = schedule("{'every':'PT1H'}");
    assertThat(schedule.starts(3)).isTrue();
    assertThat(schedule.starts(4)).isFalse();
    schedule.change("daily", null, definition("{'every':'PT1H'}"));
    assertThat(schedule.starts(4)).isTrue();
  }
}
