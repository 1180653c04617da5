package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the host may expect of a worker, be it the scripted one or the real one. The sources are
 * real JavaScript; their first line tells the scripted worker what they do.
 */
abstract class WorkersContract {
  static final String ECHO =
      """
      // fake: echo
      export default (event) => event.data;
      """;
  static final String INCREMENT =
      """
      // fake: increment
      export default (event, api) => {
        const next = (api.records.get("numbers", "counter") ?? 0) + 1;
        api.records.put("numbers", "counter", next);
        return next;
      };
      """;

  /** A warm engine; the subclass ends it. */
  abstract RunEngine engine();

  @Test
  void answersTheReturnedValue() {
    RunReport report = invoke(ECHO);

    assertThat(report.outcome()).isEqualTo(Outcome.OK);
    assertThat(report.value()).isEqualTo("{\"n\":1}");
    assertThat(report.failure()).isNull();
  }

  @Test
  void readsThroughTheHostAndHandsOverEffects() {
    RunReport report = engine().execute(Hooks.invoke(INCREMENT), query -> IntNode.valueOf(41));

    assertThat(report.outcome()).isEqualTo(Outcome.OK);
    assertThat(report.value()).isEqualTo("42");
    assertThat(report.effects())
        .containsExactly(new Effect.Put(FakeGuest.COUNTER, IntNode.valueOf(42)));
  }

  @Test
  void passesTheLogOn() {
    RunReport report =
        invoke(
            """
            // fake: log
            export default (event, api) => {
              api.log.info("hello");
              api.log.warn("careful");
            };
            """);

    assertThat(report.outcome()).isEqualTo(Outcome.OK);
    assertThat(report.log())
        .containsExactly(
            new LogLine(LogLevel.INFO, "hello"), new LogLine(LogLevel.WARN, "careful"));
  }

  @Test
  void tellsWhyAndWhereAHookFailed() {
    RunReport report =
        invoke(
            """
            // fake: fail
            export default function handle() { throw new TypeError("no such thing"); }
            """);

    assertThat(report.outcome()).isEqualTo(Outcome.GUEST_ERROR);
    GuestFailure failure = Objects.requireNonNull(report.failure());
    assertThat(failure.name()).isEqualTo("TypeError");
    assertThat(failure.message()).contains("no such thing");
    assertThat(failure.frames()).first().extracting(GuestFailure.Frame::line).isEqualTo(2);
    assertThat(report.effects()).isEmpty();
  }

  @Test
  void letsABeforeHookReject() {
    RunReport report =
        execute(
            TriggerKind.BEFORE,
            """
            // fake: reject
            export default (event, api) => { api.reject("not today"); };
            """);

    assertThat(report.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(Objects.requireNonNull(report.failure()).message()).contains("not today");
  }

  @Test
  void stopsAnEndlessLoopAndRunsTheNextOne() {
    RunReport report =
        invoke(
            """
            // fake: loop
            export default () => { while (true) {} };
            """);

    // On a busy machine the wall time may be over first.
    assertThat(report.outcome()).isIn(Outcome.CPU_EXCEEDED, Outcome.WALL_EXCEEDED);
    assertThat(invoke(ECHO).outcome()).isEqualTo(Outcome.OK);
  }

  @Test
  void endsARunThatAsksForWhatItDidNotDeclare() {
    RunReport report =
        invoke(
            """
            // fake: undeclared
            export default (event, api) => { api.records.put("secrets", "key", 1); };
            """);

    assertThat(report.outcome()).isEqualTo(Outcome.CAPABILITY_DENIED);
    assertThat(report.effects()).isEmpty();
  }

  @Test
  void endsARunThatAsksTooOften() {
    RunReport report =
        invoke(
            """
            // fake: greedy
            export default (event, api) => {
              for (let i = 0; i < 100; i++) api.records.put("numbers", "n" + i, i);
            };
            """);

    assertThat(report.outcome()).isEqualTo(Outcome.QUOTA_EXCEEDED);
    assertThat(report.effects()).isEmpty();
  }

  @Test
  void answersWhereARulePointsAt() {
    ScanRule rule = new ScanRule("first-character", ScanRule.Kind.PATTERN, "\\A.");
    WorkerMessage.Scanned scanned =
        engine().scan(Hooks.WORKSPACE, Language.JAVASCRIPT, ECHO, ScanFacts.NONE, List.of(rule));

    assertThat(scanned.failure()).isNull();
    assertThat(scanned.matches()).containsExactly(new ScanMatch("first-character", 1, 1, 1, 2));
  }

  @Test
  void compilesWithoutExecuting() {
    WorkerMessage.Checked checked = engine().check(Hooks.WORKSPACE, Language.JAVASCRIPT, ECHO);

    assertThat(checked.diagnostics()).isEmpty();
    assertThat(checked.code()).isNotNull();
  }

  @Test
  void namesTheLineOfASyntaxError() {
    WorkerMessage.Checked checked =
        engine()
            .check(
                Hooks.WORKSPACE,
                Language.JAVASCRIPT,
                """
                // fake: broken
                export default (event) => {{{;
                """);

    assertThat(checked.code()).isNull();
    assertThat(checked.diagnostics())
        .anySatisfy(
            diagnostic -> {
              assertThat(diagnostic.severity()).isEqualTo(Diagnostic.Severity.ERROR);
              assertThat(diagnostic.line()).isBetween(2, 3);
            });
  }

  @Test
  void servesManyVersionsInTurn() {
    List<Outcome> outcomes =
        List.of(
            invoke(ECHO).outcome(),
            engine().execute(Hooks.invoke(INCREMENT), Hooks.NO_RECORDS).outcome(),
            invoke(ECHO + "// again").outcome(),
            invoke(ECHO).outcome());

    assertThat(outcomes).containsOnly(Outcome.OK);
  }

  RunReport invoke(String code) {
    return execute(TriggerKind.INVOKE, code);
  }

  private RunReport execute(TriggerKind trigger, String code) {
    RunRequest request = Hooks.request(Hooks.WORKSPACE, code, trigger, 1);
    return engine().execute(request, Hooks.NO_RECORDS);
  }
}
