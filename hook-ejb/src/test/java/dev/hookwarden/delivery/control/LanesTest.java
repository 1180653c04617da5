package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {
  @Test
  void neverMoreThanAllowedAndAllThatThereIs() throws InterruptedException {
    Queue<Integer> work = new ConcurrentLinkedQueue<>();
    AtomicInteger present = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Lanes lanes =
          new Lanes(
              3,
              threads,
              () -> {
                if (work.poll() == null) {
                  return false;
                }
                most.accumulateAndGet(present.incrementAndGet(), Math::max);
                Thread.yield();
                present.decrementAndGet();
                if (done.incrementAndGet() == 5000) {
                  all.countDown();
                }
                return true;
              });
      for (int i = 0; i < 5000; i++) {
        work.add(i);
        lanes.ring();
      }
      all.await();
      await().until(() -> lanes.count() == 0);
    }
    assertThat(done).hasValue(5000);
    assertThat(most).hasValueBetween(1, 3);
  }

  @Test
  void ringWhileTheLastLaneEndsIsNotLost() {
    Queue<Runnable> later = new ArrayDeque<>();
    AtomicInteger looks = new AtomicInteger();
    Lanes[] lanes = new Lanes[1];
    lanes[0] =
        new Lanes(
            1,
            later::add,
            () -> {
              if (looks.incrementAndGet() == 1) {
                // Found nothing; then something comes, and the only lane is still open.
                lanes[0].ring();
              }
              return false;
            });
    lanes[0].ring();
    later.remove().run();

    assertThat(looks).hasValue(2);
    assertThat(later).isEmpty();
    assertThat(lanes[0].count()).isZero();
  }

  @Test
  void containerWithoutThreadsIsAskedAgainByTheNextRing() {
    AtomicInteger asked = new AtomicInteger();
    Lanes lanes =
        new Lanes(
            1,
            task -> {
              asked.incrementAndGet();
              throw new RejectedExecutionException();
            },
            () -> false);
    lanes.ring();
    lanes.ring();

    assertThat(asked).hasValue(2);
    assertThat(lanes.count()).isZero();
  }
}
