package dev.hookwarden.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.Quotas;
import dev.hookwarden.protocol.ResourceLimits;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an author reads when a run ends badly, and what is left of its limits, in both languages.
 */
class FailureWordsTest {
  private static final int MIB = 1024 * 1024;
  private static final Limits SHORT = limits(400, 30_000, 512);

  private static LocalWorker worker;
  private static HostDriver host;

  @BeforeAll
  static void start() throws IOException {
    worker = new LocalWorker();
    host = worker.host();
    host.hello(WorkerRole.RUNNER, Set.of(Language.JAVASCRIPT, Language.PYTHON), 1);
  }

  @AfterAll
  static void stop() throws IOException {
    worker.close();
  }

  private static Limits limits(int cpuMillis, int wallMillis, int allocationMib) {
    return new Limits(
        new ResourceLimits(cpuMillis, wallMillis, (long) allocationMib * MIB, MIB, MIB, 1024),
        new Quotas(7, 6, 5, 4, 3, 2));
  }

  private static WorkerMessage.Completed javaScript(Limits limits, String code) throws IOException {
    return run(Language.JAVASCRIPT, limits, code);
  }

  private static WorkerMessage.Completed python(Limits limits, String code) throws IOException {
    return run(Language.PYTHON, limits, code);
  }

  private static WorkerMessage.Completed run(Language language, Limits limits, String code)
      throws IOException {
    host.prepare("v1", language, code);
    return host.run(Requests.of("v1", TriggerKind.AFTER, limits, Isolation.RUN, "notify"))
        .orElseThrow()
        .completed();
  }

  private static GuestFailure failure(WorkerMessage.Completed completed) {
    return Objects.requireNonNull(completed.failure());
  }

  @Test
  void aTightLoopInJavaScriptIsFound() throws IOException {
    WorkerMessage.Completed completed =
        javaScript(
            SHORT,
            """
            function spin() {
              for (;;) {}
            }
            export default () => spin();
            """);

    assertThat(completed.outcome()).isEqualTo(Outcome.CPU_EXCEEDED);
    assertThat(failure(completed).message())
        .matches(
            "the run used \\d{3,} ms of CPU time; its limit is 400 ms; it was at line 2 of spin");
    assertThat(failure(completed).frames().getFirst().line()).isEqualTo(2);
  }

  @Test
  void aTightLoopInPythonIsFound() throws IOException {
    WorkerMessage.Completed completed =
        python(
            SHORT,
            """
            def spin(n):
                n += 1
                while True: pass

            def handle(event, api):
                return spin(1)
            """);

    assertThat(completed.outcome()).isEqualTo(Outcome.CPU_EXCEEDED);
    assertThat(failure(completed).message())
        .matches(
            "the run used \\d{3,} ms of CPU time; its limit is 400 ms; it was at line 3 of spin");
    assertThat(failure(completed).frames())
        .containsExactly(
            new GuestFailure.Frame("spin", 3, 0), new GuestFailure.Frame("handle", 5, 0));
  }

  @Test
  void aPythonFunctionWithManyLoopsIsFoundByItsBeginning() throws IOException {
    WorkerMessage.Completed completed =
        python(
            SHORT,
            """
            def handle(event, api):
                for i in range(3):
                    pass
                while True:
                    i += 1
            """);

    assertThat(failure(completed).frames()).containsExactly(new GuestFailure.Frame("handle", 1, 0));
  }

  @Test
  void otherLimitsSayWhatWasUsedAndWhere() throws IOException {
    WorkerMessage.Completed wall =
        javaScript(limits(30_000, 300, 512), "export default () => {\n  for (;;) {}\n}");
    WorkerMessage.Completed memory =
        python(
            limits(30_000, 30_000, 128),
            "def handle(event, api):\n    x = []\n    while True:\n        x.append([1])\n");

    assertThat(wall.outcome()).isEqualTo(Outcome.WALL_EXCEEDED);
    assertThat(failure(wall).message())
        .matches("the run used \\d{3,} ms of wall time; its limit is 300 ms; it was at line 2.*");
    assertThat(memory.outcome()).isEqualTo(Outcome.MEMORY_EXCEEDED);
    assertThat(failure(memory).message())
        .matches(
            "the run allocated [\\d,]+ bytes; its limit is 134,217,728 bytes; it was at line 3.*");
  }

  @Test
  void aLogOverItsLimitSaysHowMuch() throws IOException {
    String words = "the log would have 2,000 bytes; its limit is 1,024 bytes";

    assertThat(
            failure(javaScript(SHORT, "export default () => console.log('x'.repeat(2000))"))
                .message())
        .startsWith(words);
    assertThat(failure(python(SHORT, "def handle(event, api):\n    print('x' * 2000)")).message())
        .startsWith(words);
  }

  @Test
  void aMissingCapabilityIsNamed() throws IOException {
    String words = "this call needs a capability: declare \"records.write:orders\" in the manifest";

    assertThat(
            failure(
                    javaScript(
                        SHORT, "export default (e, api) => api.records.put('orders', 'k', 1)"))
                .message())
        .isEqualTo(words);
    assertThat(
            failure(
                    python(
                        SHORT, "def handle(event, api):\n    api.records.put('orders', 'k', 1)\n"))
                .message())
        .isEqualTo(words);
  }

  @Test
  void authorsKeepTheirOwnWords() throws IOException {
    String words = "see /var/www and /proc/cpuinfo, java.lang.String";

    assertThat(
            failure(javaScript(SHORT, "export default () => { throw new Error('" + words + "'); }"))
                .message())
        .isEqualTo(words);
    assertThat(
            failure(python(SHORT, "def handle(event, api):\n    raise ValueError('" + words + "')"))
                .message())
        .isEqualTo(words);
  }

  @Test
  void runtimesTellNothingOfJava() throws IOException {
    GuestFailure failure =
        failure(
            python(
                SHORT,
                "import hashlib\ndef handle(event, api):\n"
                    + "    hashlib.blake2b(b'a', digest_size=8)\n"));

    assertThat(failure.message()).doesNotContain("Java", "java.", "/").contains("BLAKE2B-8");
  }

  @Test
  void positionsAreTheAuthorsOwn() throws IOException {
    assertThat(
            failure(javaScript(SHORT, "export default (event) => {\n  return event.data.x.y;\n};"))
                .frames()
                .getFirst())
        .isEqualTo(new GuestFailure.Frame("default", 2, 10));
    assertThat(
            failure(
                    python(
                        SHORT, "def handle(event, api):\n    x = 1; return event['none']['y']\n"))
                .frames()
                .getFirst())
        .isEqualTo(new GuestFailure.Frame("handle", 2, 19));
  }

  @Test
  void positionsInTypeScriptAreThoseOfTheSource() throws IOException {
    String map = "{\"version\":3,\"sources\":[\"hook.ts\"],\"mappings\":\"AAIA\"}";
    String code =
        "export default () => null.x;\n//# sourceMappingURL=data:application/json;base64,"
            + Base64.getEncoder().encodeToString(map.getBytes(StandardCharsets.UTF_8));

    assertThat(failure(javaScript(SHORT, code)).frames())
        .containsExactly(new GuestFailure.Frame("default", 5, 1));
  }

  @Test
  void aSyntaxErrorHasItsPlace() throws IOException {
    assertThat(failure(python(SHORT, "def handle(event, api):\n    return (\n")).frames())
        .isNotEmpty();
    assertThat(failure(javaScript(SHORT, "export default () => {\n  return );\n}")).frames())
        .containsExactly(new GuestFailure.Frame("", 2, 10));
  }

  @Test
  void budgetTellsWhatIsLeftInBothLanguages() throws IOException {
    Limits ample = limits(20_000, 25_000, 512);
    WorkerMessage.Completed first =
        javaScript(
            ample,
            """
            export default (event, api) => {
              api.notify("u", { title: "t", purpose: "p" });
              api.log.info("12345");
              return api.budget();
            };
            """);
    WorkerMessage.Completed second =
        python(
            ample,
            """
            def handle(event, api):
                api.notify("u", title="t", purpose="p")
                api.log.info("12345")
                return api.budget()
            """);

    showsWhatIsLeft(Json.parse(Objects.requireNonNull(first.value())));
    showsWhatIsLeft(Json.parse(Objects.requireNonNull(second.value())));
  }

  private static void showsWhatIsLeft(JsonNode left) {
    assertThat(left.path("recordReads").asInt()).isEqualTo(7);
    assertThat(left.path("recordWrites").asInt()).isEqualTo(6);
    assertThat(left.path("notifies").asInt()).isEqualTo(4);
    assertThat(left.path("emails").asInt()).isEqualTo(4);
    assertThat(left.path("calls").asInt()).isEqualTo(3);
    assertThat(left.path("emits").asInt()).isEqualTo(2);
    assertThat(left.path("logBytes").asInt()).isEqualTo(1024 - 5);
    assertThat(left.path("resultBytes").asInt()).isBetween(MIB - 100, MIB - 20);
    assertThat(left.path("cpuMillis").asLong()).isBetween(1_000L, 19_900L);
    assertThat(left.path("cpuMillis").asLong() % 100).isZero();
    assertThat(left.path("wallMillis").asLong()).isBetween(1_000L, 24_900L);
    assertThat(left.path("allocationBytes").asLong()).isBetween((long) MIB, 511L * MIB);
    assertThat(left.path("allocationBytes").asLong() % MIB).isZero();
  }
}
