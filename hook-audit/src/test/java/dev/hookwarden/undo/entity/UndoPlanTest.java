package dev.hookwarden.undo.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Role;
import dev.hookwarden.undo.boundary.UndoScope;
import dev.hookwarden.undo.boundary.UndoState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UndoPlanTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Actor PLANNER = actor(1);
  private static final Actor SECOND = actor(2);
  private static final UUID SERVER = new UUID(7, 1);
  private static final UUID OTHER = new UUID(7, 2);

  private static Actor actor(long number) {
    return new Actor(new UUID(9, 9), new UUID(0, number), "actor " + number, Role.OPERATOR);
  }

  private static UndoPlan plan(UndoScope scope) {
    return new UndoPlan(new UUID(5, 5), PLANNER, scope, false, 10, NOW);
  }

  private static UndoPlan running() {
    UndoPlan plan = plan(new UndoScope.Run(new UUID(1, 1)));
    plan.execute(PLANNER, "why", NOW);
    return plan;
  }

  @Test
  void everyScopeIsKeptAsItWas() {
    UUID id = new UUID(3, 4);
    for (UndoScope scope :
        List.of(
            new UndoScope.Run(id),
            new UndoScope.Tree(id),
            new UndoScope.Undo(id),
            new UndoScope.Version("h", 3),
            new UndoScope.Window("h", NOW, NOW.plusSeconds(1)),
            new UndoScope.Record("c", "k", 0),
            new UndoScope.Moment("c", "k", NOW))) {
      assertThat(plan(scope).scope()).isEqualTo(scope);
    }
  }

  @Test
  void largePlanNeedsASecondPersonWhoSawTheSameAnswers() {
    UndoPlan plan = plan(new UndoScope.Run(new UUID(1, 1)));
    plan.count(10, 1, 0, 0);
    assertThat(plan.needsConfirmation()).isFalse();
    plan.count(11, 1, 0, 0);
    assertThat(plan.needsConfirmation()).isTrue();
    assertThat(plan.authors()).containsExactly(PLANNER.id());

    plan.confirm(SECOND, NOW);
    assertThat(plan.needsConfirmation()).isFalse();
    plan.answered(SECOND, NOW);
    assertThat(plan.authors()).containsExactly(PLANNER.id(), SECOND.id());
    assertThat(plan.needsConfirmation()).isTrue();
    assertThat(plan.view(0, 0).confirmed()).isNull();
  }

  @Test
  void oneServerExecutesUntilItsLeaseEnds() {
    UndoPlan plan = running();
    assertThat(plan.take(SERVER, NOW)).isTrue();
    assertThat(plan.take(OTHER, NOW.plusSeconds(29))).isFalse();
    assertThat(plan.take(SERVER, NOW.plusSeconds(29))).isTrue();
    assertThat(plan.take(OTHER, NOW.plusSeconds(58))).isFalse();
    assertThat(plan.take(OTHER, NOW.plusSeconds(59))).isTrue();
    assertThat(plan.take(SERVER, NOW.plusSeconds(59))).isFalse();
  }

  @Test
  void nobodyExecutesWhatIsNotRunning() {
    assertThat(plan(new UndoScope.Run(new UUID(1, 1))).take(SERVER, NOW)).isFalse();
    UndoPlan stale = running();
    stale.end(UndoState.STALE, "changed", NOW);
    assertThat(stale.take(SERVER, NOW)).isFalse();
    assertThat(stale.view(0, 0).failure()).isEqualTo("changed");
  }

  @Test
  void stoppedUndoGoesOnFromWhereItWas() {
    UndoPlan plan = running();
    plan.take(SERVER, NOW);
    plan.advance(200, 150);
    plan.askToStop();
    plan.end(UndoState.STOPPED, null, NOW);
    plan.execute(SECOND, "again", NOW);

    assertThat(plan.isStopAsked()).isFalse();
    assertThat(plan.done()).isEqualTo(200);
    assertThat(plan.written()).isEqualTo(150);
    assertThat(plan.take(OTHER, NOW)).isTrue();
    assertThat(plan.executor()).isEqualTo("actor 2");
  }
}
