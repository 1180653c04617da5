package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.Examination;
import dev.hookwarden.run.boundary.WorkerView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sources meet in one analyst. What captured one answers with code of its own. */
class AnalystsTest {
  private static final String HARMLESS = "// fake: fine\n";
  private static final String CAPTURE = "// fake: !capture\n";
  private static final String EVIL = "evil()";

  @TempDir Path home;
  private Engines engines;
  private RunEngine engine;

  @BeforeEach
  void start() throws IOException {
    engines = Engines.of(FakeImage.create(home));
    engine = engines.startWarm();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aDraftThatCapturesAnAnalystReachesNoSubmission() {
    checkDraft(CAPTURE);
    assertThat(checkDraft(HARMLESS)).as("drafts share one").isEqualTo(EVIL);

    assertThat(examine(HARMLESS).checked().code()).isEqualTo("// compiled");
    assertThat(checkAlone(HARMLESS)).isEqualTo("// compiled");
    assertThat(checkDraft(HARMLESS)).as("it is still there").isEqualTo(EVIL);
  }

  @Test
  void aScanThatCapturesAnAnalystReachesNoSubmission() {
    engine.scan(Hooks.WORKSPACE, Language.TYPESCRIPT, CAPTURE, ScanFacts.NONE, rules());
    assertThat(checkDraft(HARMLESS)).isEqualTo(EVIL);

    assertThat(examine(HARMLESS).checked().code()).isEqualTo("// compiled");
  }

  @Test
  void aSubmissionThatCapturesItsAnalystReachesNothingElse() {
    examine(CAPTURE);
    checkAlone(CAPTURE);

    assertThat(checkDraft(HARMLESS)).isEqualTo("// compiled");
    assertThat(examine(HARMLESS).checked().code()).isEqualTo("// compiled");
    assertThat(engines.meter.count(EndReason.SPENT)).isEqualTo(3);
  }

  @Test
  void compilesAndScansASubmissionInOneAnalyst() {
    Examination examination = examine(HARMLESS);

    assertThat(examination.scanned()).isNotNull();
    assertThat(examination.scanned().matches()).hasSize(1);
    assertThat(engines.meter.count(EndReason.SPENT)).isEqualTo(1);
    assertThat(engines.meter.count("waited " + WorkerRole.ANALYST)).isEqualTo(1);
  }

  @Test
  void scansNothingThatDoesNotCompile() {
    Examination examination = examine("// fake: broken\n");

    assertThat(examination.checked().code()).isNull();
    assertThat(examination.scanned()).isNull();
  }

  @Test
  void aSubmissionThatBreaksItsAnalystIsToldSoAndTheNextOneIsNot() {
    assertThat(examine("// fake: !crash\n").checked().code()).isNull();
    assertThat(engines.meter.count(EndReason.LOST)).isEqualTo(1);

    assertThat(examine(HARMLESS).checked().code()).isEqualTo("// compiled");
  }

  @Test
  void aFreshAnalystIsReadyBesideTheOneOfDrafts() {
    checkDraft(HARMLESS);
    examine(HARMLESS);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(engine.workers())
                    .filteredOn(worker -> worker.role() == WorkerRole.ANALYST)
                    .extracting(WorkerView::state)
                    .containsExactlyInAnyOrder(WorkerView.State.IDLE, WorkerView.State.FRESH));
  }

  @Test
  void otherWorkspacesWithDraftsDoNotKeepASubmissionWaiting() {
    checkDraft(HARMLESS);
    engine.check(Hooks.OTHER_WORKSPACE, Language.TYPESCRIPT, HARMLESS);

    assertThat(examine(HARMLESS).checked().code()).isEqualTo("// compiled");
    engine.check(new UUID(7, 7), Language.TYPESCRIPT, HARMLESS);
  }

  @Test
  void aWorkspaceThatAsksALotKeepsNobodyElseWaiting() throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      AtomicInteger answered = new AtomicInteger();
      List<CompletableFuture<Void>> flood = new ArrayList<>();
      for (int i = 0; i <= AnalystTurns.MOST_WAITING; i++) {
        flood.add(
            CompletableFuture.runAsync(
                () -> {
                  checkDraft("// fake: slow\n");
                  answered.incrementAndGet();
                },
                threads));
      }
      await().until(() -> engine.workers().stream().anyMatch(AnalystsTest::isBusyAnalyst));

      engine.check(Hooks.OTHER_WORKSPACE, Language.TYPESCRIPT, HARMLESS);

      assertThat(answered).hasValueLessThanOrEqualTo(2);
      for (CompletableFuture<Void> each : flood) {
        each.get(30, TimeUnit.SECONDS);
      }
      assertThat(answered).hasValue(AnalystTurns.MOST_WAITING + 1);
    }
  }

  private static boolean isBusyAnalyst(WorkerView worker) {
    return worker.role() == WorkerRole.ANALYST && worker.state() == WorkerView.State.BUSY;
  }

  private String checkDraft(String source) {
    return engine.check(Hooks.WORKSPACE, Language.TYPESCRIPT, source).code();
  }

  private String checkAlone(String source) {
    return engine.checkAlone(Hooks.WORKSPACE, Language.TYPESCRIPT, source).code();
  }

  private Examination examine(String source) {
    return engine.examine(Hooks.WORKSPACE, Language.TYPESCRIPT, source, ScanFacts.NONE, rules());
  }

  private static List<ScanRule> rules() {
    return List.of(new ScanRule("a-rule", ScanRule.Kind.PATTERN, "fake"));
  }
}
