package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.run.boundary.RunRequest;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Lets workers say what an escaped one could say, and checks that the host makes of it a report by
 * its rules, lets the worker go, and forgets it. A second run goes on beside it and must not
 * notice.
 *
 * <p>{@code -Dhookwarden.fuzz.frames} says how many frames, {@code -Dhookwarden.fuzz.seed} where to
 * begin; each conversation has a seed of its own, and a failure names it.
 */
class FrameFuzzTest {
  private static final int FRAMES = Integer.getInteger("hookwarden.fuzz.frames", 20_000);
  private static final long FIRST_SEED = Long.getLong("hookwarden.fuzz.seed", 2_026);
  private static final long MOST_GROWTH_BYTES = 8 * 1024 * 1024;
  private static final int WARM_UP = 2_000;

  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Logger silenced = Logger.getLogger(RunExecution.class.getName());

  @Test
  void endsEveryConversationByItsRulesAndKeepsNothing() throws Exception {
    silenced.setLevel(Level.OFF);
    try (Watchdog watchdog = new Watchdog(Thread.ofPlatform().daemon().factory())) {
      FuzzHost host = new FuzzHost(watchdog);
      hear(host, WARM_UP, 0);
      outcomes.clear();
      host.measure();
      long before = usedBytes();
      AtomicBoolean done = new AtomicBoolean();
      CompletableFuture<Integer> neighbour =
          CompletableFuture.supplyAsync(() -> runBeside(host, done));

      hear(host, FRAMES, FIRST_SEED);

      done.set(true);
      assertThat(neighbour.get()).as("runs beside").isPositive();
      assertThat(usedBytes() - before).as("heap growth").isLessThan(MOST_GROWTH_BYTES);
    }
    if (FRAMES >= WARM_UP) {
      // All must be common, or the grammar feeds too much or too little nonsense.
      assertThat(outcomes.get(Outcome.OK)).isGreaterThan(FRAMES / 100);
      assertThat(outcomes.get(Outcome.WORKER_LOST)).isGreaterThan(FRAMES / 200);
      assertThat(outcomes.get(Outcome.PROTOCOL_VIOLATION)).isGreaterThan(FRAMES / 20);
    }
    System.out.printf("fuzz: %,d frames from seed %d: %s%n", FRAMES, FIRST_SEED, outcomes);
  }

  private void hear(FuzzHost host, int frames, long firstSeed) {
    RunRequest request = Hooks.invoke("code");
    long seed = firstSeed;
    for (int sent = 0; sent < frames; seed++) {
      FuzzCase said = said(request, seed);
      sent += Math.max(1, said.frames());
      try {
        outcomes.merge(host.hear(request, said), 1, Integer::sum);
        FuzzHost.hearElsewhere(said);
      } catch (Throwable e) {
        throw new AssertionError(
            "seed %d; to repeat it: ./hookwarden fuzz 1 %d".formatted(seed, seed), e);
      }
    }
  }

  /** A worker that behaves, again and again; answers how often. */
  private static int runBeside(FuzzHost host, AtomicBoolean done) {
    RunRequest request = Hooks.invoke("beside");
    int runs = 0;
    for (long seed = 0; !done.get(); seed++) {
      FuzzCase said = said(request, seed);
      if (said.sound()) {
        host.hear(request, said);
        runs++;
      }
    }
    return runs;
  }

  private static FuzzCase said(RunRequest request, long seed) {
    return FuzzCase.of(seed, request.context().run(), request.executable().hash());
  }

  private static long usedBytes() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
