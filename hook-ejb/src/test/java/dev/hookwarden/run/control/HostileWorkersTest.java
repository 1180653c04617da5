package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every worker here has escaped its jail: it must not outlive its first wrong word. */
class HostileWorkersTest {
  @TempDir static Path home;
  private static Engines engines;
  private static RunEngine engine;

  @BeforeAll
  static void start() throws IOException {
    engines = Engines.of(FakeImage.create(home));
    engine = engines.start();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @BeforeEach
  void awaitSpare() {
    engines.awaitWarm(engine);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foreign-run",
        "duplicate",
        "oversize",
        "negative",
        "garbage",
        "ready-again",
        "checked",
        "undeclared-query",
        "query-number",
        "too-many-queries",
        "undeclared-effect",
        "too-many-effects",
        "not-json",
        "big-value",
        "claim-lost",
        "claim-cancelled",
        "claim-rejected",
        "huge-log",
        "opened-unasked",
        "opening-twice",
        "opening-late",
        "end-while-opening"
      })
  void killsAWorkerThatBreaksTheProtocol(String mischief) {
    long worker = pid();
    int violations = engines.meter.count(EndReason.VIOLATION);

    RunReport report = run("!" + mischief);

    assertThat(report.outcome()).isEqualTo(Outcome.PROTOCOL_VIOLATION);
    assertThat(report.value()).isNull();
    assertThat(report.effects()).isEmpty();
    assertThat(report.log().stream().map(LogLine::text).mapToInt(String::length).sum())
        .isLessThanOrEqualTo(65 * 1024);
    assertThat(Objects.requireNonNull(report.failure()).message()).contains("replaced");
    assertThat(engines.meter.count(EndReason.VIOLATION)).isEqualTo(violations + 1);
    assertGone(worker);
    assertNextRunWorksElsewhere(worker);
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated", "exit"})
  void reportsAWorkerThatEnds(String mischief) {
    long worker = pid();

    assertThat(run("!" + mischief).outcome()).isEqualTo(Outcome.WORKER_LOST);
    assertGone(worker);
    assertNextRunWorksElsewhere(worker);
  }

  @Test
  void knowsAWorkerThatRanOutOfMemoryByItsExitCode() {
    assertThat(run("!out-of-memory").outcome()).isEqualTo(Outcome.MEMORY_EXCEEDED);
    assertThat(run("echo").outcome()).isEqualTo(Outcome.OK);
  }

  @Test
  void killsASilentWorkerSoonAfterTheWallLimit() {
    assertThat(run("!silence").outcome()).isEqualTo(Outcome.OK);
    long worker = pid();

    RunReport report =
        engine.execute(
            Hooks.request(Hooks.WORKSPACE, code("!silence"), TriggerKind.INVOKE, 2),
            Hooks.NO_RECORDS);

    assertThat(report.outcome()).isEqualTo(Outcome.WALL_EXCEEDED);
    assertThat(report.duration().toMillis()).isBetween(1_750L, 10_000L);
    assertGone(worker);
    assertNextRunWorksElsewhere(worker);
  }

  @Test
  void killsAWorkerThatSpeaksWhileIdle() {
    int violations = engines.meter.count(EndReason.VIOLATION);
    long worker = Long.parseLong(Objects.requireNonNull(run("!unasked").value()));

    assertGone(worker);
    assertThat(engines.meter.count(EndReason.VIOLATION)).isEqualTo(violations + 1);
    assertNextRunWorksElsewhere(worker);
  }

  @Test
  void isNotBlockedByStderr() {
    assertThat(run("!stderr-flood").outcome()).isEqualTo(Outcome.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!crash", "!foreign", "!other-code"})
  void blamesTheSourceOnWhichTheAnalystBreaks(String directive) {
    WorkerMessage.Checked broken = check(code(directive));

    assertThat(broken.code()).isNull();
    assertThat(broken.diagnostics())
        .extracting(Diagnostic::severity)
        .containsExactly(Diagnostic.Severity.ERROR);
    assertThat(check(code("fine")).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!crash",
        "!foreign",
        "!checked",
        "!unasked-rule",
        "!outside-line",
        "!outside-column",
        "!too-many",
        "!unasked-broken"
      })
  void takesNoWordOfAnAnalystThatScansAmiss(String directive) {
    WorkerMessage.Scanned broken = scan(code(directive));

    assertThat(broken.matches()).isEmpty();
    assertThat(broken.failure()).startsWith("The scanner ");
    assertThat(scan(code("fine")).matches()).containsExactly(new ScanMatch("a-rule", 1, 1, 1, 2));
  }

  @Test
  void endsAsInternalErrorWhenTheReaderBreaks() {
    RunReport report =
        engine.execute(
            Hooks.invoke(WorkersContract.INCREMENT),
            query -> {
              throw new IllegalStateException("the database is on fire");
            });

    assertThat(report.outcome()).isEqualTo(Outcome.INTERNAL_ERROR);
    assertThat(Objects.requireNonNull(report.failure()).message()).doesNotContain("fire");
  }

  @Test
  void tellsTheHookWhyAReadIsRefused() {
    RunReport report =
        engine.execute(
            Hooks.invoke(WorkersContract.INCREMENT),
            query -> {
              throw new HookwardenException(Problem.INVALID_NAME, "no such collection");
            });

    assertThat(report.outcome()).isEqualTo(Outcome.GUEST_ERROR);
    assertThat(Objects.requireNonNull(report.failure()).message()).contains("no such collection");
  }

  @Test
  void tellsTheHookThatAnAnswerIsTooLarge() {
    RunReport report =
        engine.execute(
            Hooks.invoke(WorkersContract.INCREMENT),
            query -> TextNode.valueOf("x".repeat(Frames.MAX_BYTES)));

    assertThat(report.outcome()).isEqualTo(Outcome.GUEST_ERROR);
    assertThat(Objects.requireNonNull(report.failure()).message()).contains("too large");
  }

  private void assertGone(long pid) {
    await().until(() -> ProcessHandle.of(pid).isEmpty());
  }

  private void assertNextRunWorksElsewhere(long worker) {
    RunReport next = run("pid");
    assertThat(next.outcome()).isEqualTo(Outcome.OK);
    assertThat(next.value()).isNotEqualTo(Long.toString(worker));
  }

  private long pid() {
    return Long.parseLong(Objects.requireNonNull(run("pid").value()));
  }

  private RunReport run(String directive) {
    return engine.execute(Hooks.invoke(code(directive)), Hooks.NO_RECORDS);
  }

  private WorkerMessage.Checked check(String source) {
    return engine.check(Hooks.WORKSPACE, Language.JAVASCRIPT, source);
  }

  private WorkerMessage.Scanned scan(String source) {
    ScanRule rule = new ScanRule("a-rule", ScanRule.Kind.PATTERN, "fake");
    return engine.scan(Hooks.WORKSPACE, Language.JAVASCRIPT, source, ScanFacts.NONE, List.of(rule));
  }

  private static String code(String directive) {
    return "// fake: " + directive + "\n";
  }
}
