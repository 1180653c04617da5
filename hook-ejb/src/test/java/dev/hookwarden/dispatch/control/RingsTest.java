package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.platform.Hands;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RingsTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final List<Runnable> tasks = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private final List<List<UUID>> passed = new ArrayList<>();

  private final Hands clock = new Hands();

  private Rings rings(int most) {
    return new Rings(
        most,
        PAUSE,
        clock,
        (task, delay) -> {
          tasks.add(task);
          delays.add(delay);
        },
        passed::add);
  }

  private void runNext() {
    tasks.removeFirst().run();
  }

  @Test
  void theFirstIsPassedOnAtOnceAndOnAnotherThread() {
    Rings rings = rings(10);
    assertThat(rings.ring(A)).isTrue();
    assertThat(passed).isEmpty();
    assertThat(delays).containsExactly(Duration.ZERO);
    runNext();
    assertThat(passed).containsExactly(List.of(A));
    assertThat(tasks).isEmpty();
  }

  @Test
  void aFloodIsOneFlagForEachWorkspaceAndOneTask() {
    Rings rings = rings(10);
    for (int i = 0; i < 100_000; i++) {
      assertThat(rings.ring(i % 2 == 0 ? A : B)).isTrue();
    }
    assertThat(tasks).hasSize(1);
    runNext();
    assertThat(passed).containsExactly(List.of(A, B));
    assertThat(tasks).isEmpty();
  }

  @Test
  void whatFollowsWaitsForThePauseAndGoesTogether() {
    Rings rings = rings(10);
    rings.ring(A);
    runNext();
    clock.move(Duration.ofMillis(30));
    rings.ring(B);
    rings.ring(C);
    rings.ring(B);
    assertThat(delays).containsExactly(Duration.ZERO, Duration.ofMillis(70));
    clock.move(Duration.ofMillis(70));
    runNext();
    assertThat(passed).containsExactly(List.of(A), List.of(B, C));
    clock.move(PAUSE);
    rings.ring(A);
    assertThat(delays.getLast()).isZero();
  }

  @Test
  void whatComesMeanwhileIsPassedOnAfterThePause() {
    List<List<UUID>> got = new ArrayList<>();
    Rings[] self = new Rings[1];
    self[0] =
        new Rings(
            10,
            PAUSE,
            clock,
            (task, delay) -> {
              tasks.add(task);
              delays.add(delay);
            },
            workspaces -> {
              got.add(workspaces);
              if (got.size() == 1) {
                // The same again: what it tells of may be newer than what is passed on.
                self[0].ring(A);
              }
            });
    self[0].ring(A);
    runNext();
    assertThat(delays).containsExactly(Duration.ZERO, PAUSE);
    runNext();
    assertThat(got).containsExactly(List.of(A), List.of(A));
    assertThat(tasks).isEmpty();
  }

  @Test
  void thereIsABound() {
    Rings rings = rings(2);
    assertThat(rings.ring(A)).isTrue();
    assertThat(rings.ring(B)).isTrue();
    assertThat(rings.ring(C)).isFalse();
    assertThat(rings.ring(B)).isTrue();
    runNext();
    assertThat(passed).containsExactly(List.of(A, B));
    assertThat(rings.ring(C)).isTrue();
  }

  @Test
  void aFailureDoesNotEndIt() {
    Rings rings =
        new Rings(
            10,
            PAUSE,
            clock,
            (task, _) -> tasks.add(task),
            workspaces -> {
              passed.add(workspaces);
              throw new IllegalStateException("on purpose");
            });
    rings.ring(A);
    assertThatThrownBy(this::runNext).hasMessage("on purpose");
    rings.ring(B);
    assertThat(tasks).hasSize(1);
    assertThatThrownBy(this::runNext).hasMessage("on purpose");
    assertThat(passed).containsExactly(List.of(A), List.of(B));
  }

  @Test
  void aClockThatIsSetBackDoesNotStopIt() {
    Rings rings = rings(10);
    rings.ring(A);
    runNext();
    clock.move(Duration.ofDays(1).negated());
    rings.ring(A);
    assertThat(delays.getLast()).isEqualTo(PAUSE);
  }

  @Test
  void noRingIsForgottenHoweverThreadsInterleave() throws Exception {
    List<UUID> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Rings rings =
          new Rings(
              1_000,
              Duration.ZERO,
              Clock.systemUTC(),
              (task, _) -> threads.execute(task),
              workspaces -> {
                synchronized (all) {
                  all.addAll(workspaces);
                }
              });
      List<Future<?>> ringing = new ArrayList<>();
      try (ExecutorService ringers = Executors.newFixedThreadPool(4)) {
        for (int ringer = 0; ringer < 4; ringer++) {
          int number = ringer;
          ringing.add(
              ringers.submit(
                  () -> {
                    for (int i = 0; i < 200; i++) {
                      rings.ring(new UUID(number, i));
                    }
                  }));
        }
      }
      for (Future<?> one : ringing) {
        one.get();
      }
      await()
          .until(
              () -> {
                synchronized (all) {
                  return all.size() == 800;
                }
              });
    }
    assertThat(all).doesNotHaveDuplicates();
  }
}
