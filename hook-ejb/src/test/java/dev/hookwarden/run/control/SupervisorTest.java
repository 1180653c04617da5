package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host does about workers that hang, swell, or never become ready. */
class SupervisorTest {
  @TempDir Path home;

  @Test
  void killsAWorkerThatHangsOnAVersion() throws IOException {
    try (RunEngine engine = engines().with("worker.prepare-timeout", "PT0.5S").startWarm()) {
      assertTooLate(engine, "!hang-in-prepare", "not loaded within 500 ms", Duration.ofSeconds(3));
    }
  }

  @Test
  void doesNotCountTheMakingOfAContextAsTimeOfTheRun() throws IOException {
    try (RunEngine engine = engines().startWarm()) {
      RunReport report = run(engine, "open 2500");

      assertThat(report.outcome()).as(String.valueOf(report.failure())).isEqualTo(Outcome.OK);
      assertThat(report.duration()).isGreaterThan(Duration.ofMillis(2_500));
    }
  }

  @Test
  void killsAWorkerThatMakesAContextForTooLong() throws IOException {
    try (RunEngine engine = engines().with("worker.prepare-timeout", "PT0.5S").startWarm()) {
      assertTooLate(
          engine,
          "!open-for-ever",
          "No context was made for the run within 500 ms",
          Duration.ofMillis(1_500));
    }
  }

  @Test
  void killsAWorkerThatIsSilentAfterItHasMadeAContext() throws IOException {
    try (RunEngine engine = engines().startWarm()) {
      assertTooLate(
          engine, "!silent-when-opened", "did not end within its 1,500 ms", Duration.ofSeconds(5));
    }
  }

  @Test
  void warmingAVersionThatHangsKillsTheWorkerToo() throws IOException {
    Engines engines = engines().with("worker.prepare-timeout", "PT0.5S");
    try (RunEngine engine = engines.startWarm()) {
      long worker = pid(engine);

      engine.prepare(Hooks.executable(Hooks.WORKSPACE, code("!hang-in-prepare")));

      assertGone(worker);
      assertThat(run(engine, "echo").outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void killsAWorkerThatAnswersForAnotherVersion() throws IOException {
    Engines engines = engines();
    try (RunEngine engine = engines.startWarm()) {
      long worker = pid(engine);

      assertThat(run(engine, "!foreign-prepared").outcome()).isEqualTo(Outcome.PROTOCOL_VIOLATION);

      assertGone(worker);
      assertThat(engines.meter.count(EndReason.VIOLATION)).isEqualTo(1);
      assertThat(run(engine, "echo").outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void killsAnAnalystThatHangs() throws IOException {
    Engines engines = engines().with("worker.check-timeout", "PT0.5S");
    try (RunEngine engine = engines.startWarm()) {
      WorkerMessage.Checked checked = check(engine, "!hang");

      assertThat(checked.code()).isNull();
      assertThat(checked.diagnostics().getFirst().message()).contains("within 500 ms");
      assertThat(check(engine, "fine").code()).isNotNull();
    }
  }

  @Test
  void killsARunAQuarterOfASecondAfterItsWallTime() throws IOException {
    try (RunEngine engine = engines().startWarm()) {
      assertThat(run(engine, "!silence").outcome()).isEqualTo(Outcome.OK);

      RunReport report =
          engine.execute(
              Hooks.request(Hooks.WORKSPACE, code("!silence"), TriggerKind.INVOKE, 2),
              Hooks.NO_RECORDS);

      assertThat(report.outcome()).isEqualTo(Outcome.WALL_EXCEEDED);
      assertThat(report.duration().toMillis()).isBetween(1_750L, 3_500L);
    }
  }

  @Test
  void killsWhatAWorkerHasStarted() throws IOException {
    FakeImage.create(home);
    Path script = home.resolve("bin").resolve("worker-jail");
    Files.writeString(script, Files.readString(script).replace("exec '", "sleep 1003 &\nexec '"));
    try (RunEngine engine = Engines.of(home).startWarm()) {
      await().until(() -> count("sleep 1003") == 4);

      run(engine, "!garbage");

      await().until(() -> count("sleep 1003") <= 4 && engine.workers().size() == 4);
    }
    assertThat(count("sleep 1003")).isZero();
  }

  @Test
  void saysThatAWorkerWasNotReadyInTime() throws IOException {
    Path image = FakeImage.script(home, FakeImage.COMPLETE_JAIL, "exec sleep 1002");
    Engines engines =
        Engines.of(image)
            .with("worker.start-timeout", "PT0.3S")
            .with("worker.queue-timeout", "PT1.5S");
    try (RunEngine engine = engines.start()) {
      assertThatThrownBy(() -> run(engine, "echo"))
          .isInstanceOfSatisfying(
              HookwardenException.class,
              e -> assertThat(e.detail()).contains("was not ready within PT0.3S"));
      assertThat(engine.startFailure()).get().asString().contains("was killed");
    }
    assertThat(count("sleep 1002")).isZero();
  }

  @Test
  void saysWithWhichExitCodeAWorkerEndedEarly() throws IOException {
    Path image = FakeImage.script(home, FakeImage.COMPLETE_JAIL, "exit 78");
    try (RunEngine engine = Engines.of(image).start()) {
      await().until(() -> engine.startFailure().isPresent());
      assertThat(engine.startFailure()).get().asString().contains("exit code 78");
    }
  }

  @Test
  void hasNoFailureToTellOnceWorkersStart() throws IOException {
    try (RunEngine engine = engines().startWarm()) {
      assertThat(engine.startFailure()).isEmpty();
    }
  }

  @Test
  void replacesAWorkerThatGrows() throws IOException {
    Engines engines = engines().with("worker.max-growth", "64MiB");
    try (RunEngine engine = engines.startWarm()) {
      long worker = pid(engine);
      await().during(Duration.ofSeconds(2)).until(() -> pid(engine) == worker);

      assertThat(run(engine, "grow").outcome()).isEqualTo(Outcome.OK);

      assertGone(worker);
      assertThat(engines.meter.count(EndReason.WORN)).isEqualTo(1);
      assertThat(run(engine, "echo").outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void replacesAWorkerThatSaysItIsNotReusable() throws IOException {
    try (RunEngine engine = engines().startWarm()) {
      long worker = pid(engine);

      assertThat(run(engine, "left-a-thread").outcome()).isEqualTo(Outcome.OK);

      assertGone(worker);
      assertThat(pid(engine)).isNotEqualTo(worker);
    }
  }

  @Test
  void letsASpareTakeOverAtOnce() throws IOException {
    try (RunEngine engine = engines().startWarm()) {
      pid(engine);
      run(engine, "!garbage");
      long killed = System.nanoTime();

      RunReport next = run(engine, "echo");

      Duration takeover = Duration.ofNanos(System.nanoTime() - killed).minus(next.duration());
      assertThat(next.outcome()).isEqualTo(Outcome.OK);
      // A worker without engines needs some 300 ms to start; a spare needs none.
      assertThat(takeover).isLessThan(Duration.ofMillis(100));
    }
  }

  private Engines engines() throws IOException {
    return Engines.of(FakeImage.create(home));
  }

  private static void assertTooLate(
      RunEngine engine, String directive, String words, Duration within) {
    long worker = pid(engine);

    RunReport report = run(engine, directive);

    assertThat(report.outcome()).isEqualTo(Outcome.WALL_EXCEEDED);
    assertThat(failure(report)).contains(words);
    assertThat(report.duration()).isLessThan(within);
    assertGone(worker);
    assertThat(pid(engine)).isNotEqualTo(worker);
  }

  private static void assertGone(long pid) {
    await().until(() -> ProcessHandle.of(pid).isEmpty());
  }

  private static long count(String command) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(command))
        .count();
  }

  private static long pid(RunEngine engine) {
    return Long.parseLong(Objects.requireNonNull(run(engine, "pid").value()));
  }

  private static WorkerMessage.Checked check(RunEngine engine, String directive) {
    return engine.check(Hooks.WORKSPACE, Language.JAVASCRIPT, code(directive));
  }

  private static RunReport run(RunEngine engine, String directive) {
    return engine.execute(Hooks.invoke(code(directive)), Hooks.NO_RECORDS);
  }

  private static String failure(RunReport report) {
    return Objects.requireNonNull(report.failure()).message();
  }

  private static String code(String directive) {
    return "// fake: " + directive + "\n";
  }
}
