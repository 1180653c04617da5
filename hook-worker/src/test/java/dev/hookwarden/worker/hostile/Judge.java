package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.corpus.Finish;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Trial;
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
  static void judge(Sample attack, JailedWorker.Ended ended) {
    assertThat(ended.outcome())
        .as("%s", ended.result().map(HostDriver.Result::toString).orElse("no answer"))
        .isIn(attack.outcomes());
    Duration latest = Duration.ofMillis(Trial.limits(attack).resources().wallMillis()).plus(LATEST);
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

  private static void judge(Sample attack, HostDriver.Result result) {
    long limitMillis = Trial.limits(attack).resources().cpuMillis();
    long cpuMillis = result.completed().usage().cpuMicros() / MICROS_PER_MILLI;
    if (cpuMillis > limitMillis + LATEST.toMillis()) {
      throw new Late("%d ms of processor time of %d".formatted(cpuMillis, limitMillis));
    }
    Finish finish =
        new Finish(
            result.completed().outcome(),
            result.completed().value(),
            result.completed().failure(),
            result.log());
    assertThat(finish.shortfalls(attack)).as("%s", result).isEmpty();
  }

  /** A run that was over later than it may be. */
  static final class Late extends AssertionError {
    private static final long serialVersionUID = 1L;

    private Late(String message) {
      super(message);
    }
  }
}
