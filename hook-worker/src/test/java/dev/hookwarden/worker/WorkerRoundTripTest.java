package dev.hookwarden.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WorkerRoundTripTest {
  private static final Set<Language> JAVASCRIPT = Set.of(Language.JAVASCRIPT);

  @Test
  void endsWellAtTheEndOfTheStream() throws Exception {
    try (LocalWorker worker = new LocalWorker()) {
      WorkerMessage.Ready ready = worker.host().hello(WorkerRole.RUNNER, JAVASCRIPT, 1);
      worker.host().send(new HostMessage.Shutdown());

      assertThat(ready.protocol()).isEqualTo(Frames.PROTOCOL);
      assertThat(ready.languages()).isEqualTo(JAVASCRIPT);
      assertThat(worker.code().get(10, TimeUnit.SECONDS)).isZero();
    }
  }

  @Test
  void endsBadlyWhenTheHostBreaksTheProtocol() throws Exception {
    try (LocalWorker worker = new LocalWorker()) {
      worker.host().send(new HostMessage.Cancel("run-1"));

      assertThat(worker.code().get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void saysWhenARunWaitsForItsContext() throws IOException {
    try (LocalWorker worker = new LocalWorker()) {
      HostDriver host = prepared(worker, 0, "export default () => 1;");
      assertThat(runKept(host).value()).isEqualTo("1");
      assertThat(host.openings()).isEqualTo(1);

      assertThat(runKept(host).value()).as("in the context that was kept").isEqualTo("1");
      assertThat(host.openings()).isEqualTo(1);
    }
    try (LocalWorker worker = new LocalWorker()) {
      HostDriver host = prepared(worker, 1, "export default () => 1;");
      assertThat(runKept(host).value()).isEqualTo("1");
      assertThat(host.openings()).as("one was ready").isZero();
    }
  }

  private static HostDriver prepared(LocalWorker worker, int stock, String code)
      throws IOException {
    HostDriver host = worker.host();
    host.hello(WorkerRole.RUNNER, JAVASCRIPT, stock);
    host.prepare("v1", Language.JAVASCRIPT, code);
    return host;
  }

  private static WorkerMessage.Completed runKept(HostDriver host) throws IOException {
    return host.run(
            Requests.of(
                "v1", TriggerKind.AFTER, Requests.limits(10_000, 30_000), Isolation.VERSION))
        .orElseThrow()
        .completed();
  }

  @Test
  void stopsAtItsCpuLimit() throws IOException {
    WorkerMessage.Completed completed = runEndless(Requests.limits(200, 30_000));

    assertThat(completed.outcome()).isEqualTo(Outcome.CPU_EXCEEDED);
    assertThat(completed.failure().message()).contains("CPU time; its limit is 200 ms");
  }

  @Test
  void stopsAtItsWallLimit() throws IOException {
    assertThat(runEndless(Requests.limits(30_000, 300)).outcome()).isEqualTo(Outcome.WALL_EXCEEDED);
  }

  private static WorkerMessage.Completed runEndless(dev.hookwarden.protocol.Limits limits)
      throws IOException {
    try (LocalWorker worker = new LocalWorker()) {
      HostDriver host = prepared(worker, 1, "export default () => { for (;;) {} }");
      HostDriver.Result result =
          host.run(Requests.of("v1", TriggerKind.AFTER, limits, Isolation.RUN)).orElseThrow();
      assertThat(result.completed().reusable()).isFalse();
      return result.completed();
    }
  }

  @Test
  void stopsWhenTheHostCancels() throws IOException {
    try (LocalWorker worker = new LocalWorker()) {
      HostDriver host = prepared(worker, 1, "export default () => { for (;;) {} }");
      HostMessage.Execute request = Requests.of("v1", TriggerKind.AFTER);
      host.send(request);
      host.send(new HostMessage.Cancel(request.context().run()));

      assertThat(host.awaitResult().orElseThrow().completed().outcome())
          .isEqualTo(Outcome.CANCELLED);
    }
  }

  @Test
  void answersForAGuestThatCannotBeStoppedAndEndsTheProcess() throws IOException {
    try (LocalWorker worker = new LocalWorker()) {
      HostDriver host = prepared(worker, 1, "export default () => String(3n ** 40000000n).length");
      HostDriver.Result result =
          host.run(Requests.of("v1", TriggerKind.AFTER, Requests.limits(200, 400), Isolation.RUN))
              .orElseThrow();

      assertThat(result.completed().outcome())
          .isIn(Outcome.CPU_EXCEEDED, Outcome.WALL_EXCEEDED, Outcome.MEMORY_EXCEEDED);
      assertThat(result.completed().reusable()).isFalse();
      Awaitility.await().atMost(5, TimeUnit.SECONDS).until(worker::ended);
    }
  }
}
