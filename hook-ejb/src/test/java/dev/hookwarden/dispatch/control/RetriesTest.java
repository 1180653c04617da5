package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetriesTest {
  private static final DispatchConfig.RetryConfig CONFIG =
      new DispatchConfig.RetryConfig(Duration.ofSeconds(2), Duration.ofMinutes(15));

  private final Retries retries = new Retries(CONFIG, new Random(1));

  private static RunReport failed(Outcome outcome, String message, int line) {
    GuestFailure.Frame frame = new GuestFailure.Frame("f", line, 1);
    return report(outcome, new GuestFailure("Error", message, List.of(frame)));
  }

  private static RunReport report(Outcome outcome, @Nullable GuestFailure failure) {
    return new RunReport(
        outcome, null, failure, List.of(), List.of(), Usage.NONE, Duration.ofMillis(1));
  }

  @Test
  void endsAfterARunThatEndedAsItWasMeant() {
    assertThat(retries.after(report(Outcome.OK, null), 3, "x", 5))
        .isInstanceOf(Retries.Verdict.Done.class);
    assertThat(retries.after(failed(Outcome.REJECTED, "no", 1), 0, null, 5))
        .isInstanceOf(Retries.Verdict.Done.class);
  }

  @Test
  void triesAgainUntilTheTriggerAllowsNoMore() {
    RunReport report = failed(Outcome.GUEST_ERROR, "no", 1);
    assertThat(retries.after(report, 0, null, 1)).isInstanceOf(Retries.Verdict.Again.class);
    assertThat(retries.after(report, 1, "another", 1))
        .isEqualTo(
            new Retries.Verdict.GiveUp(DeadReason.RETRIES_EXHAUSTED, "guest-error: Error: no"));
    assertThat(retries.after(report, 0, null, 0)).isInstanceOf(Retries.Verdict.GiveUp.class);
  }

  @Test
  void theSameFailureTwiceIsFinal() {
    RunReport report = failed(Outcome.GUEST_ERROR, "no", 1);
    String known = Retries.identify(report);
    assertThat(retries.after(report, 1, known, 5))
        .isEqualTo(new Retries.Verdict.GiveUp(DeadReason.SAME_FAILURE, "guest-error: Error: no"));
  }

  @Test
  void anEventThatIsTooLargeIsTriedOnceMoreAtMost() {
    RunReport report =
        report(Outcome.CANCELLED, new GuestFailure(RunReport.EVENT_TOO_LARGE, "large", List.of()));
    assertThat(retries.after(report, 1, Retries.identify(report), 5))
        .isInstanceOf(Retries.Verdict.GiveUp.class);
    RunReport other = failed(Outcome.CANCELLED, "the server stops", 1);
    assertThat(retries.after(other, 1, Retries.identify(other), 5))
        .isInstanceOf(Retries.Verdict.Again.class);
  }

  @Test
  void otherWordsOrAnotherPlaceAreAnotherFailure() {
    String known = Retries.identify(failed(Outcome.GUEST_ERROR, "no", 1));
    assertThat(retries.after(failed(Outcome.GUEST_ERROR, "nope", 1), 1, known, 5))
        .isInstanceOf(Retries.Verdict.Again.class);
    assertThat(retries.after(failed(Outcome.GUEST_ERROR, "no", 2), 1, known, 5))
        .isInstanceOf(Retries.Verdict.Again.class);
    assertThat(retries.after(failed(Outcome.CPU_EXCEEDED, "no", 1), 1, known, 5))
        .isInstanceOf(Retries.Verdict.Again.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"WALL_EXCEEDED", "WORKER_LOST", "INTERNAL_ERROR"})
  void whatMayBeTheServersFaultIsNotFinal(Outcome outcome) {
    RunReport report = failed(outcome, "no", 1);
    assertThat(retries.after(report, 1, Retries.identify(report), 5))
        .isInstanceOf(Retries.Verdict.Again.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"CAPABILITY_DENIED", "PROTOCOL_VIOLATION"})
  void whatNoHookMayDoIsNeverTriedAgain(Outcome outcome) {
    assertThat(retries.after(failed(outcome, "no", 1), 0, null, 20))
        .isEqualTo(
            new Retries.Verdict.GiveUp(DeadReason.NOT_RETRIED, outcome.wireName() + ": Error: no"));
  }

  @Test
  void pausesGrowWithinTheirBounds() {
    Duration before = Duration.ZERO;
    for (int failed = 0; failed < 20; failed++) {
      Duration pause = retries.pause(failed);
      assertThat(pause).isBetween(CONFIG.first(), CONFIG.most());
      if (failed > 0 && failed < 5) {
        assertThat(pause).as("after %d failures", failed).isGreaterThan(before);
      }
      before = pause;
    }
    assertThat(retries.pause(20)).isGreaterThan(Duration.ofMinutes(11));
  }

  @Test
  void pausesOfManyAreSpread() {
    assertThat(Stream.generate(() -> retries.pause(3)).limit(50).distinct()).hasSizeGreaterThan(40);
  }
}
