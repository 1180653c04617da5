package dev.hookwarden.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.WorkerView;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkerRowTest {
  @Test
  void showsAWorkerInWords() {
    WorkerView worker =
        new WorkerView(
            WorkerRole.RUNNER,
            WorkerView.State.IDLE,
            4711,
            12,
            Duration.ofSeconds(65),
            Set.of(Language.PYTHON, Language.JAVASCRIPT),
            1_549);

    assertThat(WorkerRow.from(worker))
        .isEqualTo(new WorkerRow("runner", "idle", "javascript, python", 12, "1 min 5 s", "1.5 s"));
  }

  @Test
  void showsAShortAgeInSeconds() {
    assertThat(WorkerRow.inWords(Duration.ofMillis(59_900))).isEqualTo("59 s");
  }
}
