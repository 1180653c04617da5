package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.WorkerView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets which worker, and when one is replaced. */
class WorkerPoolTest {
  @TempDir Path home;

  @Test
  void keepsAWorkspaceOnItsWorker() throws IOException {
    try (RunEngine engine = engines().startWarm()) {
      long first = pid(engine, Hooks.WORKSPACE);

      assertThat(pid(engine, Hooks.WORKSPACE)).isEqualTo(first);
    }
  }

  @Test
  void neverLetsTwoWorkspacesMeetInOneProcess() throws IOException {
    try (RunEngine engine = engines().with("worker.queue-timeout", "PT30S").startWarm()) {
      Set<Long> pids = new HashSet<>();
      List<UUID> workspaces = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

      workspaces.forEach(workspace -> pids.add(pid(engine, workspace)));

      assertThat(pids).hasSize(workspaces.size());
    }
  }

  @Test
  void replacesAWorkerAfterItsRuns() throws IOException {
    Engines engines = engines().with("worker.max-runs", "2");
    try (RunEngine engine = engines.startWarm()) {
      long first = pid(engine, Hooks.WORKSPACE);
      assertThat(pid(engine, Hooks.WORKSPACE)).isEqualTo(first);

      assertThat(pid(engine, Hooks.WORKSPACE)).isNotEqualTo(first);
      await().until(() -> ProcessHandle.of(first).isEmpty());
      assertThat(engines.meter.count(EndReason.WORN)).isEqualTo(1);
    }
  }

  @Test
  void replacesWorkersByWarmSuccessorsAfterTheirAge() throws IOException {
    Engines engines = engines();
    try (RunEngine engine = engines.startWarm()) {
      List<Long> old = engine.workers().stream().map(WorkerView::pid).toList();

      engines.ahead.set(Duration.ofMinutes(16));

      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                assertThat(engine.workers()).hasSizeGreaterThanOrEqualTo(old.size());
                return engine.workers().stream().noneMatch(w -> old.contains(w.pid()));
              });
      assertThat(old).allMatch(pid -> ProcessHandle.of(pid).isEmpty());
      assertThat(run(engine, Hooks.WORKSPACE, "echo").outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void replacesAWorkerThatHoldsTooMuchCode() throws IOException {
    Engines engines = engines();
    try (RunEngine engine = engines.startWarm()) {
      long first = pid(engine, Hooks.WORKSPACE);
      for (int i = 0; i < 33; i++) {
        run(engine, Hooks.WORKSPACE, "echo\n" + (char) ('a' + i) + "x".repeat(1024 * 1024));
      }

      assertThat(pid(engine, Hooks.WORKSPACE)).isNotEqualTo(first);
      await().until(() -> ProcessHandle.of(first).isEmpty());
      assertThat(engines.meter.count(EndReason.WORN)).isEqualTo(1);
    }
  }

  @Test
  void tellsTheQueueThatAllAreBusyInTime() throws Exception {
    Engines engines = engines().with("worker.queue-timeout", "PT0.2S");
    try (RunEngine engine = engines.startWarm();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      CompletableFuture<RunReport> slow =
          CompletableFuture.supplyAsync(() -> run(engine, Hooks.WORKSPACE, "sleep 1000"), threads);
      await()
          .until(
              () ->
                  engine.workers().stream()
                      .anyMatch(worker -> worker.state() == WorkerView.State.BUSY));

      assertThatThrownBy(() -> run(engine, Hooks.WORKSPACE, "echo"))
          .isInstanceOfSatisfying(
              HookwardenException.class,
              e -> assertThat(e.problem()).isEqualTo(Problem.WORKERS_BUSY));
      assertThat(slow.get().outcome()).isEqualTo(Outcome.OK);
      assertThat(run(engine, Hooks.WORKSPACE, "echo").outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void servesManyThreadsOfManyWorkspaces() throws Exception {
    Engines engines = engines().with("worker.count", "2").with("worker.queue-timeout", "PT60S");
    try (RunEngine engine = engines.startWarm();
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<RunReport>> reports = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        UUID workspace = i % 10 == 0 ? Hooks.OTHER_WORKSPACE : Hooks.WORKSPACE;
        reports.add(CompletableFuture.supplyAsync(() -> run(engine, workspace, "echo"), threads));
      }

      assertThat(reports).allSatisfy(r -> assertThat(r.get().outcome()).isEqualTo(Outcome.OK));
      assertThat(engines.meter.count(Outcome.OK)).isEqualTo(200);
    }
  }

  @Test
  void warmsAVersionInAWorkerOfItsWorkspace() throws IOException {
    try (RunEngine engine = engines().startWarm()) {
      engine.prepare(Hooks.executable(Hooks.WORKSPACE, "// fake: echo\n"));

      assertThat(engine.workers())
          .filteredOn(worker -> worker.state() == WorkerView.State.IDLE)
          .singleElement()
          .satisfies(worker -> assertThat(worker.runs()).isZero());
      assertThat(run(engine, Hooks.WORKSPACE, "echo").outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void leavesNoProcessBehind() throws IOException {
    RunEngine engine = engines().startWarm();
    pid(engine, Hooks.WORKSPACE);
    List<Long> pids = engine.workers().stream().map(WorkerView::pid).toList();

    engine.close();

    assertThat(pids).hasSize(4).allMatch(pid -> ProcessHandle.of(pid).isEmpty());
    assertThat(engine.workers()).isEmpty();
    assertThatThrownBy(() -> run(engine, Hooks.WORKSPACE, "echo"))
        .isInstanceOf(HookwardenException.class);
  }

  @Test
  void endsWhileWorkersAreStillStarting() throws IOException {
    Path image = FakeImage.script(home, FakeImage.COMPLETE_JAIL, "exec sleep 1000");
    RunEngine engine = Engines.of(image).start();
    await().until(() -> sleepers() >= 2);

    engine.close();

    assertThat(sleepers()).isZero();
  }

  @Test
  void slowsDownWhenWorkersDoNotStart() throws IOException {
    Path image = FakeImage.script(home, FakeImage.COMPLETE_JAIL, "exit 78");
    Engines engines = Engines.of(image).with("worker.queue-timeout", "PT0.8S");
    try (RunEngine engine = engines.start()) {
      assertThatThrownBy(() -> run(engine, Hooks.WORKSPACE, "echo"))
          .isInstanceOf(HookwardenException.class)
          .hasMessageContaining("fail to start");
      assertThat(engines.meter.count("not started " + WorkerRole.RUNNER)).isBetween(1, 4);
    }
  }

  private Engines engines() throws IOException {
    return Engines.of(FakeImage.create(home));
  }

  private long sleepers() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains("sleep 1000"))
        .count();
  }

  private static long pid(RunEngine engine, UUID workspace) {
    return Long.parseLong(Objects.requireNonNull(run(engine, workspace, "pid").value()));
  }

  private static RunReport run(RunEngine engine, UUID workspace, String directive) {
    return engine.execute(
        Hooks.request(workspace, "// fake: " + directive + "\n", TriggerKind.INVOKE, 1),
        Hooks.NO_RECORDS);
  }
}
