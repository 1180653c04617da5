package dev.hookwarden.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaScriptRunTest {
  private static LocalWorker worker;
  private static HostDriver host;

  @BeforeAll
  static void start() throws IOException {
    worker = new LocalWorker();
    host = worker.host();
    host.hello(WorkerRole.RUNNER, Set.of(Language.JAVASCRIPT), 2);
    host.answering(JavaScriptRunTest::stored);
  }

  @AfterAll
  static void stop() throws IOException {
    worker.close();
  }

  private static JsonNode stored(RecordQuery query) {
    return switch (query) {
      case RecordQuery.Get get when get.record().key().equals("k") -> json("{\"a\":1}");
      case RecordQuery.Get get when get.record().key().equals("broken") ->
          throw new IllegalStateException("ask for fewer");
      case RecordQuery.Get ignored -> NullNode.getInstance();
      case RecordQuery.Find ignored -> {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        found.addObject().put("key", "k").set("value", json("{\"a\":1}"));
        found.addObject().put("key", "q").set("value", json("{\"a\":1}"));
        yield found;
      }
    };
  }

  private static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HostDriver.Result run(TriggerKind trigger, String code, String... capabilities)
      throws IOException {
    host.prepare("v1", Language.JAVASCRIPT, code);
    return host.run(Requests.of("v1", trigger, capabilities)).orElseThrow();
  }

  private static WorkerMessage.Completed after(String code, String... capabilities)
      throws IOException {
    return run(TriggerKind.AFTER, code, capabilities).completed();
  }

  private static GuestFailure failure(WorkerMessage.Completed completed) {
    return Objects.requireNonNull(completed.failure());
  }

  @Test
  void returnsTheValueTheEffectsAndTheLog() throws IOException {
    HostDriver.Result result =
        run(
            TriggerKind.AFTER,
            """
            export default async (event, api) => {
              console.warn("saw", { id: event.data.id });
              await null;
              api.records.put("orders", "z", { total: 1 });
              return { ...api.records.get("orders", "z"), now: api.run.now };
            };
            """,
            "records.write:orders");

    assertThat(result.completed().outcome()).isEqualTo(Outcome.OK);
    assertThat(result.completed().value())
        .isEqualTo("{\"total\":1,\"now\":\"2023-11-14T22:13:20.123Z\"}");
    assertThat(result.completed().effects()).hasSize(1).first().isInstanceOf(Effect.Put.class);
    assertThat(result.log()).containsExactly(new LogLine(LogLevel.WARN, "saw {\"id\":\"o-1\"}"));
  }

  @Test
  void readsItsOwnWrites() throws IOException {
    WorkerMessage.Completed completed =
        after(
            """
            export default (event, api) => {
              api.records.patch("orders", "k", { b: 2 });
              api.records.put("orders", "m", { a: 1 });
              api.records.delete("orders", "q");
              return api.records.find("orders").map((each) => each.key + JSON.stringify(each.value));
            };
            """,
            "records.write:orders");

    assertThat(completed.value()).isEqualTo("[\"k{\\\"a\\\":1,\\\"b\\\":2}\",\"m{\\\"a\\\":1}\"]");
  }

  @Test
  void hearsThatAReadFailed() throws IOException {
    WorkerMessage.Completed completed =
        after(
            """
            export default (event, api) => {
              try {
                return api.records.get("orders", "broken");
              } catch (error) {
                return error.code + ": " + error.message;
              }
            };
            """,
            "records.read:orders");

    assertThat(completed.value()).isEqualTo("\"read-failed: ask for fewer\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ()=>{throw new TypeError("boom")}  | TypeError  | boom
          ()=>{throw "words"}                | Error      | words
          ()=>()=>1                          | TypeError  | the returned value is a function
          ()=>({a:{b:()=>1}})                | TypeError  | at 'b', is a function
          ()=>Symbol("x")                    | TypeError  | is a symbol
          ()=>10n                            | TypeError  | is a BigInt
          ()=>NaN                            | TypeError  | is NaN
          ()=>{const a={};a.a=a;return a}    | TypeError  | circular
          ()=>new Promise(()=>{})            | Error      | pending promise
          ()=>"\\ud800"                      | TypeError  | half a Unicode character
          ()=>eval("1")                      | EvalError  | disabled
          async()=>import("fs")              | Error      | cannot import 'fs': there is no module loading
          {}                                 | HookError  | no default export that is a function
          (e,a)=>{a.x=1}                     | TypeError  | non-extensible
          (e,a)=>a.records.put("orders","",1)| HookError  | not a record key
          """)
  void explainsWhatTheHookDidWrong(String hook, String name, String words) throws IOException {
    WorkerMessage.Completed completed = after("export default " + hook, "records.write:orders");

    assertThat(completed.outcome()).isEqualTo(Outcome.GUEST_ERROR);
    assertThat(failure(completed).name()).isEqualTo(name);
    assertThat(failure(completed).message()).containsIgnoringCase(words);
    assertThat(completed.reusable()).isTrue();
  }

  @Test
  void namesTheAuthorsLine() throws IOException {
    WorkerMessage.Completed completed =
        after("function deep() {\n  throw new Error('x');\n}\nexport default () => deep();\n");

    assertThat(failure(completed).frames().getFirst())
        .isEqualTo(new GuestFailure.Frame("deep", 2, 9));
  }

  @Test
  void deniesWhatTheManifestDoesNotDeclareEvenIfTheErrorIsCaught() throws IOException {
    WorkerMessage.Completed completed =
        after(
            """
            export default (event, api) => {
              api.records.put("orders", "k", 1);
              try { api.notify("u", { title: "t", purpose: "p" }); } catch (e) { return e.code; }
            };
            """,
            "records.write:orders");

    assertThat(completed.outcome()).isEqualTo(Outcome.CAPABILITY_DENIED);
    assertThat(failure(completed).message()).contains("declare \"notify\" in the manifest");
    assertThat(completed.effects()).isEmpty();
  }

  @Test
  void refusesLinesThatCouldEndInAHeader() throws IOException {
    WorkerMessage.Completed completed =
        after(
            """
            export default (event, api) => {
              const wrong = [
                ["u", { title: "t\\r\\nBcc: x", purpose: "p" }],
                ["u", { title: "t", purpose: "p\\u2028" }],
                ["u\\n", { title: "t", purpose: "p" }],
                ["u", { title: "t", purpose: "p", body: "b".repeat(65537) }],
              ];
              let refused = 0;
              for (const [to, message] of wrong) {
                try { api.notify(to, message); } catch { refused++; }
              }
              api.notify("u", { title: "t", purpose: "p", body: "one\\ntwo" });
              return refused;
            };
            """,
            "notify");

    assertThat(completed.outcome()).isEqualTo(Outcome.OK);
    assertThat(completed.value()).isEqualTo("4");
    assertThat(completed.effects()).hasSize(1);
  }

  @Test
  void endsARunThatCallsMoreOftenThanItsQuota() throws IOException {
    WorkerMessage.Completed completed =
        after(
            """
            export default (event, api) => {
              for (let i = 0; i < 51; i++) {
                try { api.notify("u", { title: "t", purpose: "p" }); } catch {}
              }
            };
            """,
            "notify");

    assertThat(completed.outcome()).isEqualTo(Outcome.QUOTA_EXCEEDED);
    assertThat(completed.effects()).isEmpty();
  }

  @Test
  void letsOnlyBeforeHooksReject() throws IOException {
    String code = "export default (event, api) => api.reject('not today')";

    WorkerMessage.Completed before = run(TriggerKind.BEFORE, code).completed();

    assertThat(before.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(failure(before).message()).isEqualTo("not today");
    assertThat(after(code).outcome()).isEqualTo(Outcome.GUEST_ERROR);
  }

  @Test
  void repeatsTimeAndChance() throws IOException {
    String code = "export default () => [Math.random(), Date.now(), new Date().getTime(), Date()]";

    assertThat(after(code).value())
        .isEqualTo(after(code).value())
        .contains("," + Requests.NOW + "," + Requests.NOW + ",");
  }

  @Test
  void forgetsEverythingBetweenRuns() throws IOException {
    String code = "export default () => (globalThis.count = (globalThis.count ?? 0) + 1)";

    assertThat(after(code).value()).isEqualTo(after(code).value()).isEqualTo("1");
  }

  @Test
  void keepsTheContextOfAVersionThatAsksForIt() throws IOException {
    host.prepare("kept", Language.JAVASCRIPT, "let n = 0; export default () => ++n;");

    for (int i = 1; i <= 3; i++) {
      HostMessage.Execute request =
          Requests.of(
              "kept", TriggerKind.AFTER, Requests.limits(30_000, 30_000), Isolation.VERSION);
      assertThat(host.run(request).orElseThrow().completed().value()).isEqualTo("" + i);
    }
  }

  @Test
  void isNotFooledByReplacedBuiltIns() throws IOException {
    WorkerMessage.Completed completed =
        after(
            """
            JSON.stringify = () => "evil"; JSON.parse = () => "evil";
            Object.defineProperty = Object.freeze = () => { throw 1; };
            Function.prototype.call = Function.prototype.apply = () => "evil";
            String.prototype.charAt = String.prototype.slice = () => "!";
            Array.prototype[Symbol.iterator] = () => { throw 2; };
            Object.defineProperty; Promise.prototype.then = () => { throw 3; };
            export default (event, api) => { api.records.put("orders", "k", { a: 1 }); return event.data.id; };
            """,
            "records.write:orders");

    assertThat(completed.outcome()).isEqualTo(Outcome.OK);
    assertThat(completed.value()).isEqualTo("\"o-1\"");
    assertThat(completed.effects()).hasSize(1);
  }

  @Test
  void refusesAResultOverItsSize() throws IOException {
    assertThat(after("export default () => 'x'.repeat(5 << 20)").outcome())
        .isEqualTo(Outcome.OUTPUT_EXCEEDED);
  }
}
