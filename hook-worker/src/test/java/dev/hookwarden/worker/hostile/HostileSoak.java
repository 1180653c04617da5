package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.corpus.Sample;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Runs the attacks again and again in random order. Not part of the test command: {@code
 * ./hookwarden soak} starts it, for as long as {@code hookwarden.soak.minutes} says and in the
 * order that {@code hookwarden.soak.seed} gives.
 */
class HostileSoak {
  private static final int AHEAD = 8;

  private final Duration length = Duration.ofMinutes(Long.getLong("hookwarden.soak.minutes", 10));
  private final long seed = Long.getLong("hookwarden.soak.seed", System.nanoTime());
  private final Random order = new Random(seed);
  private final List<String> failures = new ArrayList<>();
  private int ended;

  @Test
  void noCanaryIsLostHoweverLongItLasts() throws IOException, InterruptedException {
    System.out.printf("soak: %d minutes, seed %d%n", length.toMinutes(), seed);
    Instant end = Instant.now().plus(length);
    try (Siege siege = new Siege()) {
      while (Instant.now().isBefore(end)) {
        round(siege, end);
      }
      System.out.printf("soak: %,d attacks, %,d ended wrongly%n", ended, failures.size());
      siege.requireCanaries();
    }
    assertThat(failures).isEmpty();
  }

  private void round(Siege siege, Instant end) throws InterruptedException {
    List<Sample> attacks = new ArrayList<>(Corpus.samples());
    Collections.shuffle(attacks, order);
    List<Future<?>> begun = new ArrayList<>();
    for (int i = 0; i < attacks.size() && Instant.now().isBefore(end); i++) {
      begun.add(siege.begin(attacks.get(i)));
      if (i >= AHEAD) {
        ended(attacks.get(i - AHEAD), begun.get(i - AHEAD));
      }
    }
    for (int i = Math.max(0, begun.size() - AHEAD); i < begun.size(); i++) {
      ended(attacks.get(i), begun.get(i));
    }
  }

  private void ended(Sample attack, Future<?> run) throws InterruptedException {
    ended++;
    try {
      run.get();
    } catch (ExecutionException e) {
      failures.add(attack + ": " + e.getCause());
      System.out.printf("soak: %s: %s%n", attack, e.getCause().getMessage());
    }
  }
}
