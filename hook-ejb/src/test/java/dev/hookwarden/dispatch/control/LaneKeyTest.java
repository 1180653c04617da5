package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneKeyTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);

  @Test
  void lanesDifferInAllThatTheyAreOf() {
    assertThat(
            List.of(
                LaneKey.ofSubject(A, "h", "s", "x"),
                LaneKey.ofSubject(B, "h", "s", "x"),
                LaneKey.ofSubject(A, "i", "s", "x"),
                LaneKey.ofSubject(A, "h", "t", "x"),
                LaneKey.ofSubject(A, "h", "s", ""),
                LaneKey.ofSubject(A, "hs", "", "x"),
                LaneKey.ofStream(A, "s"),
                LaneKey.ofSchedule(A, "h", B)))
        .doesNotHaveDuplicates()
        .allMatch(lane -> lane.matches("[0-9a-f]{64}"));
  }

  @Test
  void slotsAreThoseOfTheMigration() {
    assertThat(LaneKey.slot("00" + "1".repeat(62))).isEqualTo(1);
    assertThat(LaneKey.slot("ff" + "1".repeat(62))).isEqualTo(256);
    assertThat(
            IntStream.range(0, 5_000)
                .map(i -> LaneKey.slot(LaneKey.ofStream(A, "s" + i)))
                .distinct()
                .count())
        .isEqualTo(256);
  }
}
