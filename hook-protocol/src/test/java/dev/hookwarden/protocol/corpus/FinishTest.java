package dev.hookwarden.protocol.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinishTest {
  private static final Sample CONTAINED =
      SampleFile.read(
          "x.js",
          "// JS-H01 outcome=ok\n// scanner none\n// returns \"contained\"\n// log [ \"a\" ]\n");
  private static final Sample THROWN =
      SampleFile.read(
          "x.js", "// JS-H01 outcome=guest-error\n// scanner none\n// throws A\n// says no\n");

  private static Finish ended(String value, String log) {
    return new Finish(Outcome.OK, value, null, List.of(new LogLine(LogLevel.INFO, log)));
  }

  private static Finish failed(String name, String message) {
    return new Finish(
        Outcome.GUEST_ERROR, null, new GuestFailure(name, message, List.of()), List.of());
  }

  @Test
  void meetsAllDemands() {
    assertThat(ended("\"contained\"", "a").shortfalls(CONTAINED)).isEmpty();
    assertThat(failed("A", "oh no").shortfalls(THROWN)).isEmpty();
  }

  @Test
  void namesEachDemandThatIsNotMet() {
    assertThat(ended("\"escaped\"", "b").shortfalls(CONTAINED))
        .hasSize(2)
        .anyMatch(words -> words.contains("escaped"))
        .anyMatch(words -> words.contains("[\"b\"]"));
    assertThat(failed("B", "yes").shortfalls(THROWN)).hasSize(2);
  }

  @Test
  void wantsTheOutcome() {
    assertThat(new Finish(Outcome.WORKER_LOST, null, null, List.of()).shortfalls(CONTAINED))
        .anyMatch(words -> words.contains("worker-lost"));
  }
}
