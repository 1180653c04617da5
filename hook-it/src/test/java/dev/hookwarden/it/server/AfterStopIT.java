package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs when the server of the other tests has stopped. */
class AfterStopIT {
  @Test
  void noWorkerOutlivesItsServer() {
    assertThat(System.getProperty("it.image")).isNotBlank();
    List<ProcessHandle> left =
        await().atMost(Duration.ofSeconds(10)).until(WorkerProcesses::all, List::isEmpty);
    assertThat(left).isEmpty();
  }
}
