package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.worker.HostDriver;
import java.time.Duration;

/** Whether a run ended as its attack demands. */
final class Judge {
  /** How far beyond its limits a run may get, in processor time and in time as the host sees it. */
  private static final Duration LATEST = Duration.ofMillis(400);

  private static final long MICROS_PER_MILLI = 1_000;

  private Judge() {}

  /**
   * Judges one run.
   *
   * @throws Late if it ended as it must, but after its time
   */
  static void judge(Attack attack, JailedWorker.Ended ended) {
    assertThat(ended.outcome())
        .as("%s", ended.result().map(HostDriver.Result::toString).orElse("no answer"))
        .isIn(attack.outcomes());
    Duration latest = Duration.ofMillis(attack.wallMillis()).plus(LATEST);
    if (ended.elapsed().compareTo(latest) > 0) {
      throw new Late("%s after the request, later than %s".formatted(ended.elapsed(), latest));
    }
    ended
        .result()
        .ifPresent(
            result -> {
              AuthorText.requireClean(attack, result);
              judge(attack, result);
            });
  }

  private static void judge(Attack attack, HostDriver.Result result) {
    long cpuMillis = result.completed().usage().cpuMicros() / MICROS_PER_MILLI;
    if (cpuMillis > attack.cpuMillis() + LATEST.toMillis()) {
      throw new Late("%d ms of processor time of %d".formatted(cpuMillis, attack.cpuMillis()));
    }
    attack
        .expects("returns")
        .filter(value -> result.completed().outcome() == Outcome.OK)
        .ifPresent(
            value -> assertThat(result.completed().value()).as("%s", result).isEqualTo(value));
    attack
        .expects("throws")
        .ifPresent(
            name ->
                assertThat(result.completed().failure())
                    .as("%s", result)
                    .extracting(GuestFailure::name)
                    .isEqualTo(name));
    attack
        .expects("says")
        .ifPresent(
            words ->
                assertThat(result.completed().failure())
                    .extracting(GuestFailure::message)
                    .asString()
                    .contains(words));
    attack
        .expects("log")
        .ifPresent(
            lines ->
                assertThat(Json.write(result.log().stream().map(LogLine::text).toList()))
                    .isEqualTo(canonical(lines)));
  }

  private static String canonical(String json) {
    try {
      return Json.write(Json.parse(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** A run that was over later than it may be. */
  static final class Late extends AssertionError {
    private static final long serialVersionUID = 1L;

    private Late(String message) {
      super(message);
    }
  }
}
