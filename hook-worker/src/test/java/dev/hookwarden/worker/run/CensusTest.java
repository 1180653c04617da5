package dev.hookwarden.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Which threads count as left behind. */
class CensusTest {
  private final CountDownLatch end = new CountDownLatch(1);

  @Test
  void findsNobodyAfterARunThatStartedNoThread() {
    assertThat(Census.take().survivor()).isEmpty();
  }

  @Test
  void findsAThreadThatOutlivesTheRun() throws InterruptedException {
    Census census = Census.take();
    Thread left = start("Thread-1");

    assertThat(census.survivor()).contains("Thread-1");

    end.countDown();
    left.join();
    assertThat(census.survivor()).isEmpty();
  }

  @Test
  void knowsThreadsFromBeforeAndItsOwn() throws InterruptedException {
    Thread early = start("Thread-1");
    Census census = Census.take();
    Thread own = start("TruffleCompilerThread-7");
    Thread pool = start("python-actions-pool-3-thread-1");

    assertThat(census.survivor()).isEmpty();

    end.countDown();
    early.join();
    own.join();
    pool.join();
  }

  private Thread start(String name) {
    return Thread.ofPlatform()
        .name(name)
        .start(
            () -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
