package dev.hookwarden.dispatch.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunOverviewTest {
  private static final Instant SINCE = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration SLOT = Duration.ofMinutes(30);

  @Test
  void nothingRan() {
    RunOverview overview = RunOverview.of(List.of(), SINCE, SLOT, 2, true);

    assertThat(overview.total()).isZero();
    assertThat(overview.p95()).isEqualTo(Duration.ZERO);
    assertThat(overview.slots()).extracting(RunOverview.Slot::total).containsExactly(0, 0);
  }

  @Test
  void sortsRunsIntoTheirTimeAndKind() {
    RunOverview overview =
        RunOverview.of(
            List.of(
                sample("a", Outcome.OK, 1, 0),
                sample("a", Outcome.REJECTED, 1, 29),
                sample("b", Outcome.GUEST_ERROR, 1, 30),
                sample("b", Outcome.CPU_EXCEEDED, 1, 61)),
            SINCE,
            SLOT,
            2,
            true);

    assertThat(overview.slots())
        .containsExactly(
            new RunOverview.Slot(SINCE, 1, 1, 0), new RunOverview.Slot(SINCE.plus(SLOT), 0, 0, 2));
    assertThat(overview.failed()).isEqualTo(2);
  }

  @Test
  void quantilesAreDurationsThatOccurred() {
    List<RunOverview.Sample> samples =
        IntStream.rangeClosed(1, 100).mapToObj(i -> sample("a", Outcome.OK, i, 0)).toList();
    RunOverview overview = RunOverview.of(samples, SINCE, SLOT, 1, true);

    assertThat(overview.median()).isEqualTo(Duration.ofNanos(50_000));
    assertThat(overview.p95()).isEqualTo(Duration.ofNanos(95_000));
  }

  @Test
  void busiestHookComesFirst() {
    RunOverview overview =
        RunOverview.of(
            List.of(
                sample("a", Outcome.OK, 1, 0),
                sample("b", Outcome.OK, 1, 0),
                sample("b", Outcome.GUEST_ERROR, 7, 0)),
            SINCE,
            SLOT,
            1,
            true);

    assertThat(overview.hooks())
        .containsExactly(
            new RunOverview.HookLoad("b", 2, 1, Duration.ofNanos(7_000)),
            new RunOverview.HookLoad("a", 1, 0, Duration.ofNanos(1_000)));
  }

  private static RunOverview.Sample sample(String hook, Outcome outcome, long micros, int minutes) {
    return new RunOverview.Sample(hook, outcome, micros, SINCE.plus(Duration.ofMinutes(minutes)));
  }
}
