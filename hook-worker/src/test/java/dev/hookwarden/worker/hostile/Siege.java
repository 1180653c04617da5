package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.corpus.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Attacks, beside two canaries whom none of them may disturb: two at a time of those that are
 * expected to cost their worker, and one of the others. These share a worker of each engine, and a
 * second one would compile the same once more.
 */
final class Siege implements AutoCloseable {
  private static final int COSTLY_LANES = 2;
  private static final Duration LONGEST_SONG = Duration.ofSeconds(10);

  private final Spawner spawner = new Spawner();
  private final List<Canary> canaries;
  private final Arena arena;
  private final ExecutorService costly = lanes(COSTLY_LANES);
  private final ExecutorService others = lanes(1);

  Siege() throws IOException {
    canaries =
        List.of(new Canary(spawner, Language.JAVASCRIPT), new Canary(spawner, Language.PYTHON));
    arena = new Arena(spawner);
  }

  /** Carries out an attack once there is room; the future fails if it does not end as it must. */
  Future<?> begin(Sample attack) {
    return (attack.costly() ? costly : others).submit(() -> arena.stage(attack));
  }

  private static ExecutorService lanes(int number) {
    return Executors.newFixedThreadPool(
        number, Thread.ofPlatform().name("lane").daemon().factory());
  }

  /** Fails if a run of a canary was lost, wrong or far too late. */
  void requireCanaries() {
    for (Canary canary : canaries) {
      System.out.println(canary);
      assertThat(canary.complaints()).isEmpty();
      assertThat(canary.runs()).isPositive();
      assertThat(canary.longest()).isLessThan(LONGEST_SONG);
    }
  }

  @Override
  public void close() {
    costly.shutdownNow();
    others.shutdownNow();
    arena.close();
    canaries.forEach(Canary::close);
    spawner.close();
  }
}
