package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.settings.boundary.RunPolicy;
import dev.hookwarden.stream.boundary.IncomingRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final UUID WORKSPACE = new UUID(0, 1);
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private static final class ThirtyDays extends RunPolicy {
    @Override
    public int retentionDays(UUID workspace) {
      return 30;
    }
  }

  private static final class Own extends IncomingRules {
    @Override
    public Map<String, Integer> retentions(UUID workspace) {
      return Map.of("short", 7, "same", 30, "long", 60);
    }
  }

  @Test
  void aStreamKeepsForItsOwnTimeButNotLongerThanTheWorkspace() {
    Retention retention =
        new Retention(new ThirtyDays(), new Own(), Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(retention.over(WORKSPACE))
        .containsExactly(
            new OldRuns.Scope(WORKSPACE, null, NOW.minus(Duration.ofDays(30))),
            new OldRuns.Scope(WORKSPACE, "short", NOW.minus(Duration.ofDays(7))));
  }
}
