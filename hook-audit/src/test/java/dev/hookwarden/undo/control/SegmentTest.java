package dev.hookwarden.undo.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.undo.control.Comparison.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {
  private static PlanRows.Link undone(long sequence) {
    return new PlanRows.Link(sequence, true);
  }

  private static PlanRows.Link other(long sequence) {
    return new PlanRows.Link(sequence, false);
  }

  @Test
  void changesWithoutOthersInBetweenAreOneSegment() {
    assertThat(Segment.of(List.of(undone(5), undone(3), undone(2))))
        .containsExactly(new Segment(2, 5));
  }

  @Test
  void changesByOthersPartTheSegments() {
    assertThat(
            Segment.of(
                List.of(
                    other(9), undone(8), undone(7), other(6), other(5), undone(4), other(3),
                    undone(1))))
        .containsExactly(new Segment(7, 8), new Segment(4, 4), new Segment(1, 1));
    assertThat(Segment.of(List.of(other(1)))).isEmpty();
  }
}
