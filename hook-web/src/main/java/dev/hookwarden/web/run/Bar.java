package dev.hookwarden.web.run;

import dev.hookwarden.dispatch.boundary.RunOverview.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One bar of the chart, drawn from the bottom up: what ended well, what was rejected, what failed.
 * All numbers are parts of a drawing that is 480 wide and 100 high.
 *
 * @param start when its time begins
 * @param words what it shows, in words
 * @param x its left edge
 * @param ok the height of the part that ended well
 * @param rejected the height of the rejected part
 * @param failed the height of the failed part
 */
public record Bar(Instant start, String words, int x, double ok, double rejected, double failed) {
  private static final int WIDTH = 10;
  private static final double HEIGHT = 96;

  static List<Bar> of(List<Slot> slots) {
    int most = Math.max(1, slots.stream().mapToInt(Slot::total).max().orElse(1));
    double unit = HEIGHT / most;
    List<Bar> bars = new ArrayList<>();
    for (Slot slot : slots) {
      bars.add(
          new Bar(
              slot.start(),
              "%d ok, %d rejected, %d failed".formatted(slot.ok(), slot.rejected(), slot.failed()),
              bars.size() * WIDTH,
              slot.ok() * unit,
              slot.rejected() * unit,
              slot.failed() * unit));
    }
    return bars;
  }

  /** The upper edge of the part that ended well. */
  public double okTop() {
    return 100 - ok;
  }

  /** The upper edge of the rejected part. */
  public double rejectedTop() {
    return okTop() - rejected;
  }

  /** The upper edge of the failed part. */
  public double failedTop() {
    return rejectedTop() - failed;
  }
}
