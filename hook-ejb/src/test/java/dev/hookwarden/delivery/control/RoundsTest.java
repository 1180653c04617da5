package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);

  private final Rounds rounds = new Rounds(Sender.LANES_EACH);

  @Test
  void oneWorkspaceNeverTakesAllLanes() {
    rounds.ring(A);
    int taken = 0;
    while (rounds.take().isPresent()) {
      taken++;
    }
    assertThat(taken).isPositive().isLessThan(Sender.LANES);

    rounds.ring(B);
    assertThat(rounds.take()).as("a lane is left for another").contains(B);
    rounds.end(A, true);
    assertThat(rounds.take()).as("as soon as one ends").isPresent();
  }

  @Test
  void workspacesTakeTurnsHoweverMuchOneHas() {
    List.of(A, B, C).forEach(rounds::ring);
    List<UUID> order = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      UUID next = rounds.take().orElseThrow();
      order.add(next);
      rounds.end(next, true);
    }
    assertThat(order).containsExactly(A, B, C, A, B, C);
  }

  @Test
  void workspaceWithoutWorkLeaves() {
    rounds.ring(A);
    rounds.end(rounds.take().orElseThrow(), false);
    assertThat(rounds.take()).isEmpty();
  }

  @Test
  void ringDuringATurnIsNotLost() {
    rounds.ring(A);
    UUID turn = rounds.take().orElseThrow();
    rounds.ring(A);
    rounds.end(turn, false);
    assertThat(rounds.take()).contains(A);
  }

  @Test
  void workspaceThatSentSomethingComesAgainThoughAnotherTurnFoundNothing() {
    rounds.ring(A);
    UUID one = rounds.take().orElseThrow();
    UUID other = rounds.take().orElseThrow();
    rounds.end(other, false);
    rounds.end(one, true);
    assertThat(rounds.take()).contains(A);
  }
}
