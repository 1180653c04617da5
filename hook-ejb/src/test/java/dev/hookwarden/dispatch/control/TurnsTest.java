package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void workspacesTakeTurns() {
    Turns turns = new Turns(1, 1, () -> now);
    List.of(A, B, C).forEach(turns::ring);
    List<UUID> order = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      UUID next = turns.take().orElseThrow();
      order.add(next);
      turns.end(next, true);
    }
    assertThat(order).containsExactly(A, B, C, A, B, C);
  }

  @Test
  void noWorkspaceHasMoreThanItsShare() {
    Turns turns = new Turns(3, 2, () -> now);
    turns.ring(B);
    turns.end(turns.take().orElseThrow(), false);
    turns.ring(A);
    assertThat(turns.take()).contains(A);
    assertThat(turns.take()).contains(A);
    assertThat(turns.take()).isEmpty();
    assertThat(turns.isAny()).isFalse();
    turns.ring(B);
    assertThat(turns.isAny()).isTrue();
    assertThat(turns.take()).contains(B);
    assertThat(turns.running()).isEqualTo(3);
    turns.end(A, true);
    assertThat(turns.take()).contains(A);
  }

  @Test
  void aWorkspaceHasAllUntilAnotherHasWork() {
    Turns turns = new Turns(3, 2, () -> now);
    turns.ring(B);
    turns.end(turns.take().orElseThrow(), false);
    turns.ring(A);
    turns.take();
    turns.take();
    assertThat(turns.isAny()).as("a place is kept for the other").isFalse();
    now = now.plusSeconds(301);
    turns.ring(A);
    assertThat(turns.take()).contains(A);
    turns.ring(B);
    turns.end(A, true);
    assertThat(turns.take()).contains(B);
    turns.end(A, true);
    assertThat(turns.take()).as("one less again").contains(A);
    turns.end(B, false);
    assertThat(turns.take()).isEmpty();
  }

  @Test
  void thereAreNoMoreThanTheServerHas() {
    Turns turns = new Turns(2, 2, () -> now);
    List.of(A, B, C).forEach(turns::ring);
    assertThat(turns.take()).isPresent();
    assertThat(turns.take()).isPresent();
    assertThat(turns.take()).isEmpty();
  }

  @Test
  void aWorkspaceWithoutWorkLeavesTheRound() {
    Turns turns = new Turns(2, 2, () -> now);
    turns.ring(A);
    turns.end(turns.take().orElseThrow(), false);
    assertThat(turns.isAny()).isFalse();
    turns.ring(A);
    assertThat(turns.isAny()).isTrue();
  }

  @Test
  void aBellDuringATurnThatFoundNothingIsNotLost() {
    Turns turns = new Turns(2, 2, () -> now);
    turns.ring(A);
    UUID next = turns.take().orElseThrow();
    turns.ring(A);
    turns.end(next, false);
    assertThat(turns.take()).contains(A);
  }

  @Test
  void whatComesAfterARunIsFoundThoughAnotherTurnFoundNothingMeanwhile() {
    Turns turns = new Turns(2, 2, () -> now);
    turns.ring(A);
    UUID working = turns.take().orElseThrow();
    turns.end(turns.take().orElseThrow(), false);
    turns.end(working, true);
    assertThat(turns.take()).contains(A);
  }

  @Test
  void nobodyHasATurnOnceItIsClosed() {
    Turns turns = new Turns(2, 2, () -> now);
    turns.ring(A);
    turns.close();
    assertThat(turns.isAny()).isFalse();
    assertThat(turns.take()).isEmpty();
  }
}
