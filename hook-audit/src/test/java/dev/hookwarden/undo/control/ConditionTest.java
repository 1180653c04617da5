package dev.hookwarden.undo.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.undo.boundary.RunSet;
import dev.hookwarden.undo.boundary.UndoScope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConditionTest {
  @Test
  void parametersAreNumberedInTheirOrder() {
    Condition condition =
        Condition.of(
            new UndoScope.Window(
                "h", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")));

    assertThat(condition.numberedFrom(3))
        .isEqualTo("e.hook = ?3 and e.written_at >= ?4 and e.written_at < ?5");
    assertThat(condition.after("a", "b"))
        .containsExactly(
            "a",
            "b",
            "h",
            OffsetDateTime.parse("2026-01-01T00:00Z"),
            OffsetDateTime.parse("2026-02-01T00:00Z"));
  }

  @Test
  void scopesOfRecordsAndUndosHaveNoRuns() {
    UUID id = new UUID(1, 2);
    assertThat(Condition.runsOf(new UndoScope.Tree(id))).contains(new RunSet.Listed(List.of(id)));
    assertThat(Condition.runsOf(new UndoScope.Version("h", 2)))
        .contains(new RunSet.OfVersion("h", 2));
    assertThat(Condition.runsOf(new UndoScope.Undo(id))).isEmpty();
    assertThat(Condition.runsOf(new UndoScope.Record("c", "k", 0))).isEmpty();
  }
}
