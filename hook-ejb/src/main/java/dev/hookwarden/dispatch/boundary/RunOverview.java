package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.protocol.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The runs of some time, added up.
 *
 * @param since where the time begins
 * @param total all runs
 * @param failed those that ended neither well nor by the hook's own rejection
 * @param median the duration that half of them did not exceed; zero without runs
 * @param p95 the duration that 95 of 100 did not exceed; zero without runs
 * @param slots equal parts of the time, oldest first
 * @param hooks the hooks that ran, busiest first
 * @param complete false if there were more runs than are looked at; then these are the latest
 */
public record RunOverview(
    Instant since,
    int total,
    int failed,
    Duration median,
    Duration p95,
    List<Slot> slots,
    List<HookLoad> hooks,
    boolean complete) {
  /** Copies. */
  public RunOverview {
    slots = List.copyOf(slots);
    hooks = List.copyOf(hooks);
  }

  /**
   * A part of the time.
   *
   * @param start where it begins
   * @param ok runs that ended well
   * @param rejected runs in which the hook rejected the event
   * @param failed all others
   */
  public record Slot(Instant start, int ok, int rejected, int failed) {
    /** All runs. */
    public int total() {
      return ok + rejected + failed;
    }
  }

  /**
   * What one hook did.
   *
   * @param hook its name
   * @param runs how often it ran
   * @param failed how often it failed
   * @param p95 the duration that 95 of 100 of its runs did not exceed
   */
  public record HookLoad(String hook, int runs, int failed, Duration p95) {}

  /**
   * One run as it is counted.
   *
   * @param hook the hook
   * @param outcome how it ended
   * @param durationMicros how long it took, in microseconds
   * @param startedAt when it started
   */
  public record Sample(String hook, Outcome outcome, long durationMicros, Instant startedAt) {
    boolean isFailed() {
      return outcome != Outcome.OK && outcome != Outcome.REJECTED;
    }
  }

  /**
   * Adds runs up.
   *
   * @param samples the runs, none before {@code since}
   * @param slot how long a part of the time is
   * @param count how many parts
   */
  public static RunOverview of(
      List<Sample> samples, Instant since, Duration slot, int count, boolean complete) {
    return new RunOverview(
        since,
        samples.size(),
        (int) samples.stream().filter(Sample::isFailed).count(),
        quantile(samples, 0.50),
        quantile(samples, 0.95),
        slots(samples, since, slot, count),
        hooks(samples),
        complete);
  }

  private static List<Slot> slots(List<Sample> samples, Instant since, Duration slot, int count) {
    int[][] counts = new int[count][3];
    for (Sample sample : samples) {
      long index = Duration.between(since, sample.startedAt()).dividedBy(slot);
      int kind = sample.outcome() == Outcome.OK ? 0 : sample.isFailed() ? 2 : 1;
      counts[Math.clamp(index, 0, count - 1)][kind]++;
    }
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slots.add(
          new Slot(since.plus(slot.multipliedBy(i)), counts[i][0], counts[i][1], counts[i][2]));
    }
    return slots;
  }

  private static List<HookLoad> hooks(List<Sample> samples) {
    Map<String, List<Sample>> byHook =
        samples.stream()
            .collect(Collectors.groupingBy(Sample::hook, TreeMap::new, Collectors.toList()));
    Function<Map.Entry<String, List<Sample>>, HookLoad> load =
        entry ->
            new HookLoad(
                entry.getKey(),
                entry.getValue().size(),
                (int) entry.getValue().stream().filter(Sample::isFailed).count(),
                quantile(entry.getValue(), 0.95));
    return byHook.entrySet().stream()
        .map(load)
        .sorted(Comparator.comparingInt(HookLoad::runs).reversed())
        .toList();
  }

  /** The smallest duration that this share of the runs did not exceed. */
  private static Duration quantile(List<Sample> samples, double share) {
    if (samples.isEmpty()) {
      return Duration.ZERO;
    }
    long[] micros = samples.stream().mapToLong(Sample::durationMicros).sorted().toArray();
    int rank = (int) Math.ceil(share * micros.length);
    return Duration.ofNanos(micros[Math.max(rank, 1) - 1] * 1_000);
  }
}
