package dev.hookwarden.schedule.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.dispatch.boundary.Firing;
import dev.hookwarden.dispatch.boundary.ScheduledRuns;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.Hands;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.schedule.boundary.FiringReason;
import dev.hookwarden.schedule.boundary.FiringState;
import dev.hookwarden.schedule.boundary.FiringView;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.entity.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");
  private static final UUID WORKSPACE = UUID.randomUUID();

  private final List<Firing> queued = new ArrayList<>();
  private final List<Firing> inParallel = new ArrayList<>();
  private boolean full;
  private final Hands clock = new Hands(START);
  private Optional<ExecutableVersion> active = Optional.of(version(3));

  private static ExecutableVersion version(int number) {
    return new ExecutableVersion(
        "report",
        number,
        new Executable(WORKSPACE, "hash", Language.JAVASCRIPT, "", Isolation.RUN, Set.of()),
        new Manifest(List.of(new Trigger.Invoke()), Set.of(), Map.of(), Isolation.RUN));
  }

  private static Schedule schedule(String more) {
    try {
      String json = "{\"every\":\"PT10M\"" + more.replace('\'', '"') + "}";
      Schedule schedule =
          new Schedule(
                  UUID.randomUUID(), WORKSPACE, "report", ScheduleDefinition.read(Json.parse(json)))
              .fromPerson("often", 3, "ada", START);
      schedule.serve(START);
      return schedule;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Decider decider(FakeShelf shelf) {
    ActiveVersions versions =
        new ActiveVersions() {
          @Override
          public Optional<ExecutableVersion> schedulable(UUID workspace, String hook) {
            return active;
          }
        };
    ScheduledRuns runs =
        new ScheduledRuns() {
          @Override
          public List<UUID> queue(List<Firing> firings) {
            queued.addAll(firings);
            return firings.stream().map(_ -> UUID.randomUUID()).toList();
          }

          @Override
          public List<UUID> queueInParallel(List<Firing> firings) {
            inParallel.addAll(firings);
            return queue(firings);
          }

          @Override
          public boolean isFull(UUID workspace) {
            return full;
          }
        };
    return new Decider(shelf, versions, runs, new ScheduleSettings(), clock, new Ids(clock));
  }

  private void pass(int minutes) {
    clock.move(Duration.ofMinutes(minutes));
  }

  private static FiringView last(FakeShelf shelf) {
    return shelf.views().getLast();
  }

  @Test
  void firesWhenItIsTimeAndPlansTheNext() {
    Schedule schedule = schedule(",'data':{'depth':2}");
    FakeShelf shelf = new FakeShelf(schedule);
    Decider decider = decider(shelf);
    assertThat(decider.decide(schedule.id())).contains(START.plusSeconds(600));
    assertThat(queued).isEmpty();

    pass(10);
    assertThat(decider.decide(schedule.id())).contains(START.plusSeconds(1_200));
    assertThat(queued).hasSize(1);
    Firing firing = queued.getFirst();
    assertThat(firing.pinnedVersion()).isEqualTo(3);
    assertThat(firing.planned()).isEqualTo(START.plusSeconds(600));
    assertThat(firing.data().path("depth").asInt()).isEqualTo(2);
    assertThat(firing.missed()).isFalse();
    assertThat(last(shelf).state()).isEqualTo(FiringState.QUEUED);
  }

  @Test
  void decidesATimeOnceHoweverOftenItIsAsked() {
    Schedule schedule = schedule("");
    Decider decider = decider(new FakeShelf(schedule));
    pass(10);
    decider.decide(schedule.id());
    decider.decide(schedule.id());
    decider.decide(schedule.id());
    assertThat(queued).hasSize(1);
  }

  @Test
  void firesOnlyTheVersionThatRunsAndIsApproved() {
    Schedule schedule = schedule("");
    Decider decider = decider(new FakeShelf(schedule));
    active = Optional.of(version(4));
    pass(10);
    assertThat(decider.decide(schedule.id())).isEmpty();
    assertThat(queued).isEmpty();
    assertThat(schedule.isInService()).isFalse();
    assertThatThrownBy(() -> decider.fireNow(schedule, "ada"))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.NO_ACTIVE_VERSION));
  }

  @Test
  void firesWhicheverVersionRunsIfItFollows() {
    Schedule schedule = schedule("");
    schedule.change("often", null, schedule.definition());
    Decider decider = decider(new FakeShelf(schedule));
    active = Optional.of(version(4));
    pass(10);
    decider.decide(schedule.id());
    assertThat(queued).extracting(Firing::pinnedVersion).containsExactly((Integer) null);
  }

  @Test
  void skipsWhatWouldOverlap() {
    Schedule schedule = schedule("");
    FakeShelf shelf = new FakeShelf(schedule);
    Decider decider = decider(shelf);
    pass(10);
    decider.decide(schedule.id());
    pass(10);
    decider.decide(schedule.id());
    assertThat(queued).hasSize(1);
    assertThat(last(shelf).state()).isEqualTo(FiringState.SKIPPED);
    assertThat(last(shelf).reason()).isEqualTo(FiringReason.OVERLAP);
    assertThatThrownBy(() -> decider.fireNow(schedule, "ada"))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.SCHEDULE_BUSY));

    shelf.endAll();
    pass(10);
    decider.decide(schedule.id());
    assertThat(queued).hasSize(2);
  }

  @Test
  void doesNotOverlapHoweverLongARunTakes() {
    Schedule schedule = schedule("");
    FakeShelf shelf = new FakeShelf(schedule);
    Decider decider = decider(shelf);
    for (int i = 0; i < 8; i++) {
      pass(10);
      decider.decide(schedule.id());
    }
    assertThat(queued).hasSize(1);
    shelf.endAll();
    pass(10);
    decider.decide(schedule.id());
    assertThat(queued).hasSize(2);
  }

  @Test
  void letsWaitWhatWouldOverlapAndKeepsTheOrder() {
    Schedule schedule = schedule(",'overlap':'queue'");
    FakeShelf shelf = new FakeShelf(schedule);
    Decider decider = decider(shelf);
    for (int i = 0; i < 3; i++) {
      pass(10);
      decider.decide(schedule.id());
    }
    assertThat(queued).hasSize(1);
    assertThat(last(shelf).state()).isEqualTo(FiringState.WAITING);
    shelf.endAll();
    decider.decide(schedule.id());
    shelf.endAll();
    decider.decide(schedule.id());
    assertThat(queued)
        .extracting(Firing::planned)
        .containsExactly(
            START.plusSeconds(600), START.plusSeconds(1_200), START.plusSeconds(1_800));
  }

  @Test
  void letsOnlySoManyWait() {
    Schedule schedule = schedule(",'overlap':'queue'");
    FakeShelf shelf = new FakeShelf(schedule);
    Decider decider = decider(shelf);
    decider.fireNow(schedule, "ada");
    for (int i = 0; i < Decider.MAX_WAITING; i++) {
      decider.fireNow(schedule, "ada");
    }
    decider.fireNow(schedule, "ada");
    assertThat(last(shelf).state()).isEqualTo(FiringState.SKIPPED);
    assertThat(last(shelf).reason()).isEqualTo(FiringReason.TOO_MANY_WAIT);
  }

  @Test
  void skipsWhatAFullQueueHasNoRoomFor() {
    Schedule schedule = schedule("");
    FakeShelf shelf = new FakeShelf(schedule);
    Decider decider = decider(shelf);
    full = true;
    pass(10);
    decider.decide(schedule.id());
    assertThat(queued).isEmpty();
    assertThat(last(shelf).reason()).isEqualTo(FiringReason.TOO_MANY_WAIT);
  }

  /** Another server, whose clock was ahead, decided the time; somebody pauses and resumes here. */
  @Test
  void plansNoTimeAgainThatWasDecided() {
    Schedule schedule = schedule("");
    Decider decider = decider(new FakeShelf(schedule));
    pass(10);
    decider.decide(schedule.id());
    schedule.pause();
    schedule.resume(clock.instant().minusSeconds(3));
    assertThat(schedule.nextAt()).isEqualTo(START.plusSeconds(1_200));
  }

  @Test
  void letsFiringsOverlapWhereTheyMay() {
    Schedule schedule = schedule(",'overlap':'parallel'");
    Decider decider = decider(new FakeShelf(schedule));
    pass(10);
    decider.decide(schedule.id());
    pass(10);
    decider.decide(schedule.id());
    decider.fireNow(schedule, "ada");
    assertThat(queued).hasSize(3);
    assertThat(inParallel).isEqualTo(queued);
  }

  @Test
  void letsWaitWhatItMakesUpForEvenIfItSkipsOverlaps() {
    Schedule schedule = schedule(",'misfire':'fire-all'");
    FakeShelf shelf = new FakeShelf(schedule);
    Decider decider = decider(shelf);
    pass(35);
    decider.decide(schedule.id());
    assertThat(queued).hasSize(1).allMatch(Firing::missed);
    assertThat(shelf.views())
        .extracting(FiringView::state)
        .containsExactly(FiringState.QUEUED, FiringState.WAITING, FiringState.WAITING);
  }

  @Test
  void writesDownWhatWasMissed() {
    Schedule schedule = schedule(",'misfire':'skip'");
    FakeShelf shelf = new FakeShelf(schedule);
    pass(35);
    decider(shelf).decide(schedule.id());
    assertThat(queued).isEmpty();
    assertThat(last(shelf).state()).isEqualTo(FiringState.MISSED);
    assertThat(last(shelf).missed()).isEqualTo(3);
    assertThat(last(shelf).missedSince()).isEqualTo(START.plusSeconds(600));
    assertThat(last(shelf).plannedAt()).isEqualTo(START.plusSeconds(1_800));
  }

  @Test
  void skipsWhatWaitsWhenItIsPaused() {
    Schedule schedule = schedule(",'overlap':'queue'");
    FakeShelf shelf = new FakeShelf(schedule);
    Decider decider = decider(shelf);
    decider.fireNow(schedule, "ada");
    decider.fireNow(schedule, "ada");
    schedule.pause();
    pass(10);
    assertThat(decider.decide(schedule.id())).isEmpty();
    assertThat(queued).hasSize(1);
    assertThat(last(shelf).reason()).isEqualTo(FiringReason.OUT_OF_SERVICE);
  }

  @Test
  void knowsNothingOfAScheduleThatIsGone() {
    assertThat(decider(new FakeShelf(schedule(""))).decide(UUID.randomUUID())).isEmpty();
  }
}
