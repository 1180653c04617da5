package dev.hookwarden.api.run;

import dev.hookwarden.dispatch.boundary.RunOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The runs of some time, added up.
 *
 * @param since where the time begins
 * @param total all runs
 * @param failed those that ended neither well nor by the hook's own rejection
 * @param medianMicros the median duration in microseconds
 * @param p95Micros the duration that 95 of 100 did not exceed, in microseconds
 * @param slots equal parts of the time, oldest first
 * @param hooks the hooks that ran, busiest first
 * @param complete false if only the latest runs of the time were looked at
 */
@Schema(name = "RunOverview", description = "The runs of some time, added up.")
public record OverviewJson(
    Instant since,
    int total,
    int failed,
    long medianMicros,
    long p95Micros,
    List<SlotJson> slots,
    List<LoadJson> hooks,
    boolean complete) {
  /** A part of the time. */
  @Schema(name = "RunSlot")
  public record SlotJson(Instant start, int ok, int rejected, int failed) {}

  /** What one hook did. */
  @Schema(name = "HookLoad")
  public record LoadJson(String hook, int runs, int failed, long p95Micros) {}

  /** Shows an overview. */
  public static OverviewJson from(RunOverview view) {
    return new OverviewJson(
        view.since(),
        view.total(),
        view.failed(),
        micros(view.median()),
        micros(view.p95()),
        view.slots().stream()
            .map(slot -> new SlotJson(slot.start(), slot.ok(), slot.rejected(), slot.failed()))
            .toList(),
        view.hooks().stream()
            .map(load -> new LoadJson(load.hook(), load.runs(), load.failed(), micros(load.p95())))
            .toList(),
        view.complete());
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }
}
