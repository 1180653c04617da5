package dev.hookwarden.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message arrives as it was sent. */
class RoundTripTest {
  private static final RecordKey KEY = new RecordKey("orders", "ключ / 1");
  private static final JsonNode VALUE = json("{\"a\":[1,2.5,null,\"\u20AC\"],\"b\":{}}");
  private static final GuestFailure FAILURE =
      new GuestFailure(
          "TypeError", "no \"such\" thing", List.of(new GuestFailure.Frame("f", 3, 7)));

  static Stream<HostMessage> hostMessages() {
    return Stream.of(
        new HostMessage.Hello(
            Frames.PROTOCOL, WorkerRole.RUNNER, Set.of(Language.JAVASCRIPT, Language.PYTHON), 2),
        new HostMessage.Hello(Frames.PROTOCOL, WorkerRole.ANALYST, Set.of(), 0),
        new HostMessage.Prepare("ab12", Language.PYTHON, "def handle(event, api): ..."),
        new HostMessage.Check("check-1", Language.TYPESCRIPT, "source\n\u2028"),
        new HostMessage.Scan(
            "scan-1",
            Language.PYTHON,
            "lone \\uD800 is text",
            new ScanFacts(
                Set.of(Capability.parse("notify"), Capability.parse("call:crm")),
                Isolation.VERSION,
                Set.of(TriggerKind.BEFORE)),
            List.of(
                new ScanRule("a-rule", ScanRule.Kind.QUERY, "(identifier) @match"),
                new ScanRule("b-rule", ScanRule.Kind.PATTERN, "x{3}"),
                new ScanRule("c-rule", ScanRule.Kind.MANIFEST, "isolation-version"))),
        execute(TriggerKind.BEFORE, Isolation.RUN),
        execute(TriggerKind.SCHEDULE, Isolation.VERSION),
        new HostMessage.Reply("run-1", 1, VALUE, null),
        new HostMessage.Reply("run-1", 2, NullNode.getInstance(), null),
        new HostMessage.Reply("run-1", 3, null, "no"),
        new HostMessage.Cancel("run-1"),
        new HostMessage.Shutdown());
  }

  static Stream<WorkerMessage> workerMessages() {
    return Stream.of(
        new WorkerMessage.Ready(1, Set.of(Language.JAVASCRIPT), 1_234),
        new WorkerMessage.Prepared("f00d"),
        new WorkerMessage.Checked("check-1", List.of(), "code"),
        new WorkerMessage.Checked(
            "check-1",
            List.of(
                new Diagnostic(Diagnostic.Severity.ERROR, 1, 2, "TS2322", "wrong"),
                new Diagnostic(Diagnostic.Severity.WARNING, 0, 0, null, "odd")),
            null),
        new WorkerMessage.Scanned(
            "scan-1",
            List.of(new ScanMatch("a-rule", 1, 2, 1, 9), new ScanMatch("a-rule", 3, 4, 5, 1)),
            true,
            List.of(new BrokenRule("b-rule", "no such node")),
            null),
        WorkerMessage.Scanned.failed("scan-1", "it nests too deeply"),
        new WorkerMessage.Opening("run-1"),
        new WorkerMessage.Opened("run-1"),
        new WorkerMessage.Query("run-1", 1, new RecordQuery.Get(KEY)),
        new WorkerMessage.Query(
            "run-1",
            2,
            new RecordQuery.Find(
                new RecordFilter("orders", "a", Map.of("b.c", IntNode.valueOf(1)), "ab", 10))),
        new WorkerMessage.Log(
            "run-1", List.of(new LogLine(LogLevel.WARN, "a\u0000b"), line(LogLevel.DEBUG))),
        new WorkerMessage.Completed(
            "run-1", Outcome.OK, "{\"a\":1}", null, effects(), new Usage(1, 2, 3, 4, 5), true),
        new WorkerMessage.Completed(
            "run-1", Outcome.GUEST_ERROR, null, FAILURE, List.of(), Usage.NONE, false));
  }

  @ParameterizedTest
  @MethodSource("hostMessages")
  void carriesWhatTheHostSays(HostMessage message) throws IOException {
    assertThat(sent(message, HostMessage.class)).isEqualTo(message);
  }

  @ParameterizedTest
  @MethodSource("workerMessages")
  void carriesWhatTheWorkerSays(WorkerMessage message) throws IOException {
    assertThat(sent(message, WorkerMessage.class)).isEqualTo(message);
  }

  @Test
  void coversEveryKindOfMessageAndEffect() {
    assertThat(hostMessages().map(Object::getClass).distinct())
        .hasSameSizeAs(HostMessage.class.getPermittedSubclasses());
    assertThat(workerMessages().map(Object::getClass).distinct())
        .hasSameSizeAs(WorkerMessage.class.getPermittedSubclasses());
    assertThat(effects().stream().map(Object::getClass).distinct()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void namesOutcomesOnTheWireAsEverywhere(Outcome outcome) {
    assertThat(Json.write(outcome)).isEqualTo("\"" + outcome.wireName() + "\"");
  }

  static Stream<Outcome> outcomes() {
    return Arrays.stream(Outcome.values());
  }

  private static HostMessage execute(TriggerKind trigger, Isolation isolation) {
    return new HostMessage.Execute(
        new RunContext("run-1", "hook", 3, trigger, 2, 1_700_000_000_000L, Long.MIN_VALUE),
        "ab12",
        isolation,
        "{\"data\":1}",
        Set.of(Capability.parse("notify"), Capability.parse("records.write:orders")),
        Limits.defaultsFor(trigger));
  }

  private static List<Effect> effects() {
    return List.of(
        new Effect.Put(KEY, VALUE),
        new Effect.Patch(KEY, json("{\"a\":null}")),
        new Effect.Delete(KEY),
        new Effect.Notify("user-42", json("{\"title\":\"t\",\"purpose\":\"p\"}")),
        new Effect.Email("user-42", json("{\"subject\":\"s\",\"text\":\"t\",\"purpose\":\"p\"}")),
        new Effect.Call("crm", json("{\"method\":\"POST\"}")),
        new Effect.Emit("invoices", "com.example.paid", NullNode.getInstance()));
  }

  private static LogLine line(LogLevel level) {
    return new LogLine(level, "");
  }

  private static <T> T sent(T message, Class<T> type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames.write(out, message);
    return FrameReader.of(type).read(new ByteArrayInputStream(out.toByteArray())).orElseThrow();
  }

  private static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
