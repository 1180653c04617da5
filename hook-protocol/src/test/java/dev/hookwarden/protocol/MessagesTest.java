package dev.hookwarden.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A message that can be constructed is well formed. */
class MessagesTest {
  static Stream<ThrowingCallable> malformed() {
    Effect put = new Effect.Put(new RecordKey("a", "b"), IntNode.valueOf(1));
    GuestFailure failure = new GuestFailure("Error", "words", List.of());
    return Stream.of(
        () -> completed("run", Outcome.OK, failure, List.of()),
        () -> completed("run", Outcome.GUEST_ERROR, failure, List.of(put)),
        () -> completed("Run", Outcome.OK, null, List.of()),
        () -> completed("r".repeat(65), Outcome.OK, null, List.of()),
        () -> new WorkerMessage.Opening("Run"),
        () -> new WorkerMessage.Opened(""),
        () -> new WorkerMessage.Log("run", List.of()),
        () -> new LogLine(LogLevel.INFO, "x".repeat(Frames.MAX_LOG_LINE_CHARS + 1)),
        () -> new GuestFailure("x".repeat(201), "", List.of()),
        () -> new GuestFailure("", "x".repeat(4_001), List.of()),
        () -> new GuestFailure("", "", Collections.nCopies(51, frame())),
        () -> new Usage(-1, 0, 0, 0, 0),
        () -> new Quotas(0, 0, 0, 0, 0, -1),
        () -> new ResourceLimits(0, 1, 1, 1, 1, 1),
        () -> new HostMessage.Prepare("v", Language.TYPESCRIPT, ""),
        () -> new Effect.Put(new RecordKey("a", "b"), Json.parse("null")),
        () -> new Effect.Patch(new RecordKey("a", "b"), Json.parse("[]")),
        () -> new Effect.Notify("", Json.parse("{\"title\":\"t\",\"purpose\":\"p\"}")),
        () -> new Effect.Notify("user", Json.parse("{\"title\":\"t\"}")),
        () -> new Effect.Notify("user", Json.parse("{\"title\":\" \",\"purpose\":\"p\"}")),
        () -> new Effect.Email("user", Json.parse("{\"subject\":\"s\",\"purpose\":\"p\"}")),
        () -> notifying("user\n", "t", "p"),
        () -> notifying("us\u2028er", "t", "p"),
        () -> notifying("user", "t\r\nBcc: all@example.org", "p"),
        () -> notifying("user", "t\u0085", "p"),
        () -> notifying("user", "t\u0000", "p"),
        () -> notifying("user", "t", "p\nq"),
        () -> notifying("user", "t".repeat(257), "p"),
        () -> notifying("user", "t", "p".repeat(65)),
        () -> new Effect.Notify("user", withBody("b".repeat(64 * 1024 + 1))),
        () -> new Effect.Notify("user", withBody("b").put("body", 1)),
        () -> mailing("s\nBcc: all@example.org", "t", "p"),
        () -> mailing("s", "t", "p\r"),
        () -> mailing("s", "t".repeat(64 * 1024 + 1), "p"),
        () -> mailing("s", " ", "p"),
        () -> new Effect.Call("a/b", Json.parse("{}")),
        () -> new Effect.Call("crm", Json.parse("1")),
        () -> new Effect.Emit("s", "", Json.parse("1")),
        () -> new Effect.Emit("s", "a\u0001b", Json.parse("1")),
        () -> new Diagnostic(Diagnostic.Severity.ERROR, -1, 0, null, ""));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesMalformedMessages(ThrowingCallable construction) {
    assertThatThrownBy(construction).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longTextsOfSeveralLinesAreNoHeaders() {
    new Effect.Notify("ada", withBody("one\ntwo\r\n" + "b".repeat(60_000)));
    new Effect.Notify("ada", withBody("x").putNull("body"));
    new Effect.Notify("ada", withBody(""));
    mailing("Ünïcode 🙂 \u202e", "one\ntwo", "p");
  }

  @Test
  void hostReadsNoEffectWhoseLinesBreak() throws JsonProcessingException {
    String effect =
        "{\"kind\":\"email\",\"recipient\":\"u\",\"message\":{\"subject\":\"s%s\","
            + "\"text\":\"t\",\"purpose\":\"p\"}}";
    assertThat(Json.mapper().readValue(effect.formatted(""), Effect.class))
        .isInstanceOf(Effect.Email.class);
    assertThatThrownBy(
            () -> Json.mapper().readValue(effect.formatted("\\r\\nBcc: x"), Effect.class))
        .hasMessageContaining("one line");
  }

  private static Effect notifying(String recipient, String title, String purpose) {
    return new Effect.Notify(
        recipient,
        JsonNodeFactory.instance.objectNode().put("title", title).put("purpose", purpose));
  }

  private static ObjectNode withBody(String body) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", "t")
        .put("purpose", "p")
        .put("body", body);
  }

  private static Effect mailing(String subject, String text, String purpose) {
    return new Effect.Email(
        "user",
        JsonNodeFactory.instance
            .objectNode()
            .put("subject", subject)
            .put("text", text)
            .put("purpose", purpose));
  }

  @Test
  void namesTheCapabilityOfEachEffect() throws JsonProcessingException {
    RecordKey key = new RecordKey("orders", "1");
    assertThat(
            Stream.of(
                    new Effect.Put(key, Json.parse("1")),
                    new Effect.Delete(key),
                    new Effect.Call("crm", Json.parse("{}")),
                    new Effect.Emit("invoices", "t", Json.parse("1")))
                .map(effect -> effect.needs().toString()))
        .containsExactly(
            "records.write:orders", "records.write:orders", "call:crm", "emit:invoices");
    assertThat(new RecordQuery.Get(key).needs()).hasToString("records.read:orders");
  }

  @ParameterizedTest
  @EnumSource(TriggerKind.class)
  void keepsBeforeHooksFromActing(TriggerKind trigger) {
    Limits limits = Limits.defaultsFor(trigger);
    Quotas quotas = limits.quotas();
    boolean acts = quotas.notifies() + quotas.emails() + quotas.calls() + quotas.emits() > 0;

    assertThat(acts).isEqualTo(trigger != TriggerKind.BEFORE);
    assertThat(limits.resources().cpuMillis()).isLessThan(limits.resources().wallMillis());
  }

  private static WorkerMessage completed(
      String run, Outcome outcome, GuestFailure failure, List<Effect> effects) {
    return new WorkerMessage.Completed(run, outcome, null, failure, effects, Usage.NONE, true);
  }

  private static GuestFailure.Frame frame() {
    return new GuestFailure.Frame("f", 1, 1);
  }
}
