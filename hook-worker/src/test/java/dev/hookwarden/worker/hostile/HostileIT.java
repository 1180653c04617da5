package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.protocol.corpus.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every sample of {@code redteam/} in the real jail and demands the end that its header
 * states, in time and without a word of Java.
 */
class HostileIT {
  private static Footprint before;
  private static Siege siege;

  @BeforeAll
  static void begin() throws IOException {
    before = Footprint.now();
    siege = new Siege();
  }

  @AfterAll
  static void end() {
    siege.close();
  }

  @TestFactory
  Stream<DynamicTest> everyAttackEndsAsItMust() {
    List<Sample> attacks = Corpus.samples();
    Map<Sample, Future<?>> begun = new HashMap<>();
    Arena.spread(attacks).forEach(attack -> begun.put(attack, siege.begin(attack)));
    return Stream.concat(
        attacks.stream()
            .map(each -> DynamicTest.dynamicTest(each.name(), () -> ended(begun.get(each)))),
        Stream.of(
            DynamicTest.dynamicTest("no canary fell silent", () -> siege.requireCanaries()),
            DynamicTest.dynamicTest("nothing is left", HostileIT::nothingIsLeft)));
  }

  private static void ended(Future<?> attack) throws Throwable {
    try {
      attack.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private static void nothingIsLeft() {
    siege.close();
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Footprint.now()).matches(now -> now.within(before), before.toString()));
  }
}
