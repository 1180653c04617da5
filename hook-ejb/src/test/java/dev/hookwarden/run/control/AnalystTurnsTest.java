package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnalystTurnsTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final AnalystTurns turns = new AnalystTurns();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void anotherWorkspaceTakesItsTurnAtOnce() {
    try (AnalystTurns.Turn first = turns.take(ONE, SHORT);
        AnalystTurns.Turn second = turns.take(OTHER, SHORT)) {
      assertThat(first).isNotSameAs(second);
    }
  }

  @Test
  void theSameWorkspaceWaitsForItsEarlierQuestion() throws Exception {
    AnalystTurns.Turn first = turns.take(ONE, SHORT);
    CompletableFuture<AnalystTurns.Turn> second = taking(ONE);
    requireBusy(() -> turns.take(ONE, SHORT));
    assertThat(second).isNotDone();

    first.close();

    second.get(5, TimeUnit.SECONDS).close();
    turns.take(ONE, SHORT).close();
  }

  @Test
  void thoseOfOneWorkspaceComeInTheOrderOfAsking() throws Exception {
    AnalystTurns.Turn first = turns.take(ONE, SHORT);
    List<Integer> order = new CopyOnWriteArrayList<>();
    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    for (int i = 0; i < AnalystTurns.MOST_WAITING; i++) {
      int number = i;
      waiting.add(
          taking(ONE)
              .thenAccept(
                  turn -> {
                    order.add(number);
                    turn.close();
                  }));
      awaitWaiting(i + 1);
    }

    first.close();

    for (CompletableFuture<Void> each : waiting) {
      each.get(5, TimeUnit.SECONDS);
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void tooManyOfOneWorkspaceAreSentAwayAtOnceAndNobodyElseIs() throws Exception {
    AnalystTurns.Turn first = turns.take(ONE, SHORT);
    List<CompletableFuture<AnalystTurns.Turn>> waiting = new ArrayList<>();
    for (int i = 0; i < AnalystTurns.MOST_WAITING; i++) {
      waiting.add(taking(ONE));
      awaitWaiting(i + 1);
    }
    long begin = System.nanoTime();

    requireBusy(() -> turns.take(ONE, LONG));

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    turns.take(OTHER, SHORT).close();
    first.close();
    for (CompletableFuture<AnalystTurns.Turn> each : waiting) {
      each.get(5, TimeUnit.SECONDS).close();
    }
  }

  @Test
  void whoeverGaveUpKeepsNoPlace() {
    AnalystTurns.Turn first = turns.take(ONE, SHORT);
    for (int i = 0; i < 3 * AnalystTurns.MOST_WAITING; i++) {
      requireBusy(() -> turns.take(ONE, Duration.ofMillis(1)));
    }

    first.close();

    turns.take(ONE, SHORT).close();
    assertThat(turns.waiting(ONE)).isZero();
  }

  @Test
  void whoeverIsInterruptedLeavesTheLine() throws Exception {
    AnalystTurns.Turn first = turns.take(ONE, SHORT);
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    CompletableFuture<AnalystTurns.Turn> second =
        CompletableFuture.supplyAsync(
            () -> {
              thread.complete(Thread.currentThread());
              return turns.take(ONE, LONG);
            },
            threads);
    awaitWaiting(1);

    thread.get().interrupt();

    assertThatThrownBy(() -> second.get(5, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(HookwardenException.class);
    first.close();
    turns.take(ONE, SHORT).close();
  }

  private CompletableFuture<AnalystTurns.Turn> taking(UUID workspace) {
    return CompletableFuture.supplyAsync(() -> turns.take(workspace, LONG), threads);
  }

  private void awaitWaiting(int count) {
    await().atMost(Duration.ofSeconds(10)).until(() -> turns.waiting(ONE) == count);
  }

  private static void requireBusy(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.WORKERS_BUSY));
  }
}
