package dev.hookwarden.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.worker.guest.PythonImports;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonRunTest {
  private static LocalWorker worker;
  private static HostDriver host;

  @BeforeAll
  static void start() throws IOException {
    worker = new LocalWorker();
    host = worker.host();
    host.hello(WorkerRole.RUNNER, Set.of(Language.PYTHON), 1);
  }

  @AfterAll
  static void stop() throws IOException {
    worker.close();
  }

  private static HostDriver.Result run(String code, String... capabilities) throws IOException {
    host.prepare("v1", Language.PYTHON, code);
    return host.run(Requests.of("v1", TriggerKind.AFTER, capabilities)).orElseThrow();
  }

  private static GuestFailure failure(WorkerMessage.Completed completed) {
    return Objects.requireNonNull(completed.failure());
  }

  @Test
  void logsWhatTheLibraryPrints() throws IOException {
    HostDriver.Result result =
        run(
            """
            import pprint

            def handle(event, api):
                pprint.pprint({"b": [1, 2], "a": "x"})
            """);

    assertThat(result.log()).containsExactly(new LogLine(LogLevel.INFO, "{'a': 'x', 'b': [1, 2]}"));
  }

  @Test
  void isFitForTheNextRunWhileTheStockIsRefilled() throws IOException {
    host.prepare("v1", Language.PYTHON, "def handle(event, api):\n    return 1");
    for (int i = 0; i < 12; i++) {
      WorkerMessage.Completed completed =
          host.run(Requests.of("v1", TriggerKind.AFTER)).orElseThrow().completed();
      assertThat(completed.reusable()).isTrue();
    }
  }

  @Test
  void returnsTheValueTheEffectsAndTheLog() throws IOException {
    HostDriver.Result result =
        run(
            """
            def handle(event, api):
                print("saw", event["data"]["id"])
                api.records.put("orders", "z", {"total": 1})
                api.notify("user-42", title="Order updated", purpose="order-updates")
                return {**api.records.get("orders", "z"), "now": api.run.now}
            """,
            "records.write:orders",
            "notify");

    assertThat(result.completed().outcome()).isEqualTo(Outcome.OK);
    assertThat(result.completed().value())
        .isEqualTo("{\"total\":1,\"now\":\"2023-11-14T22:13:20.123Z\"}");
    assertThat(result.completed().effects()).hasSize(2);
    assertThat(result.log()).containsExactly(new LogLine(LogLevel.INFO, "saw o-1"));
  }

  @Test
  void refusesLinesThatCouldEndInAHeader() throws IOException {
    HostDriver.Result result =
        run(
            """
            def handle(event, api):
                refused = 0
                for subject, purpose in (("s\\r\\nBcc: x", "p"), ("s", "p\\x00"), ("s\\x85", "p")):
                    try:
                        api.email("u", subject=subject, text="t", purpose=purpose)
                    except Exception:
                        refused += 1
                api.email("u", subject="s", text="one\\ntwo", purpose="p")
                api.notify("u", title="t", purpose="p", body=None)
                return refused
            """,
            "email",
            "notify");

    assertThat(result.completed().outcome()).isEqualTo(Outcome.OK);
    assertThat(result.completed().value()).isEqualTo("3");
    assertThat(result.completed().effects()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          raise ValueError("boom")           | ValueError     | boom
          return handle                      | TypeError      | type function is not JSON
          return {1, 2}                      | TypeError      | type set is not JSON
          return float("nan")                | ValueError     | not finite
          a = []; a.append(a); return a      | ValueError     | refers to itself
          return {1: 1, "1": 2}              | TypeError      | a member twice
          import os                          | ImportError    | cannot import 'os': a hook has no files
          import datetmie                    | ImportError    | did you mean 'datetime'?
          from .x import y                   | ImportError    | a hook cannot import '.'
          from time import sleep             | ImportError    | sleep
          return open("/etc/passwd").read()  | NameError      | 'open' is not available
          return eval("1")                   | NameError      | 'eval' is not available
          api.x = 1                          | AttributeError | cannot be changed
          raise SystemExit(3)                | SystemExit     | 3
          """)
  void explainsWhatTheHookDidWrong(String line, String name, String words) throws IOException {
    WorkerMessage.Completed completed =
        run("def handle(event, api):\n    " + line + "\n").completed();

    assertThat(completed.outcome()).isEqualTo(Outcome.GUEST_ERROR);
    assertThat(failure(completed).name()).isEqualTo(name);
    assertThat(failure(completed).message()).contains(words);
    assertThat(completed.reusable()).isTrue();
  }

  @Test
  void namesTheAuthorsLines() throws IOException {
    WorkerMessage.Completed completed =
        run("def deep():\n    raise KeyError('x')\n\n\ndef handle(event, api):\n"
                + "    return deep()\n")
            .completed();

    assertThat(failure(completed).frames())
        .containsExactly(
            new GuestFailure.Frame("deep", 2, 5), new GuestFailure.Frame("handle", 6, 12));
  }

  @Test
  void deniesWhatTheManifestDoesNotDeclareEvenIfTheErrorIsCaught() throws IOException {
    WorkerMessage.Completed completed =
        run("""
                def handle(event, api):
                    try:
                        api.email("u", subject="s", text="t", purpose="p")
                    except Exception as e:
                        return e.code
                """)
            .completed();

    assertThat(completed.outcome()).isEqualTo(Outcome.CAPABILITY_DENIED);
  }

  @Test
  void repeatsTimeAndChance() throws IOException {
    String code =
        """
        import datetime, random, time, uuid

        def handle(event, api):
            return [time.time(), str(datetime.datetime.now()), str(datetime.date.today()),
                    random.random(), str(uuid.uuid4())]
        """;
    String first = run(code).completed().value();

    assertThat(first)
        .isEqualTo(run(code).completed().value())
        .startsWith("[1700000000.123,\"2023-11-14 22:13:20.123000\",\"2023-11-14\",");
  }

  @Test
  void canImportWhateverTheListPermits() throws IOException {
    String imports =
        PythonImports.permitted().keySet().stream()
            .filter(name -> !name.equals("__future__"))
            .map(name -> "import " + name + "\n")
            .collect(Collectors.joining());

    WorkerMessage.Completed completed =
        run(imports
                + """
                    @dataclasses.dataclass
                    class Point:
                        x: int = 1

                    def handle(event, api):
                        pair = collections.namedtuple("Pair", "a b")(1, 2)
                        return [hashlib.sha256(b"x").hexdigest()[:8], str(Point()), pair.b]
                    """)
            .completed();

    assertThat(completed.value()).isEqualTo("[\"2d711642\",\"Point(x=1)\",2]");
  }

  @Test
  void isNotFooledByReplacedBuiltIns() throws IOException {
    WorkerMessage.Completed completed =
        run(
                """
                import json
                json.dumps = json.loads = lambda *a, **k: "evil"
                len = str = type = isinstance = callable = list = getattr = None

                def handle(event, api):
                    api.records.put("orders", "k", {"a": 1})
                    return event["data"]["id"]
                """,
                "records.write:orders")
            .completed();

    assertThat(completed.outcome()).isEqualTo(Outcome.OK);
    assertThat(completed.value()).isEqualTo("\"o-1\"");
  }

  @Test
  void keepsTheLibraryWorkingWithoutWhatIsBehindIt() throws IOException {
    WorkerMessage.Completed completed =
        run("""
            import calendar, collections, contextlib, copy, dataclasses, datetime, decimal, enum
            import fractions, functools, json, re, statistics, string, textwrap, typing, uuid

            class Pair(typing.NamedTuple):
                a: int
                b: "typing.Optional[str]" = None

            @dataclasses.dataclass(order=True)
            class Point:
                x: int = 1
                tags: list = dataclasses.field(default_factory=list)

            @functools.singledispatch
            def kind(value):
                return "other"

            @kind.register
            def _(value: int):
                return "int"

            @contextlib.contextmanager
            def held():
                yield 3

            def handle(event, api):
                datetime.datetime.strptime("2024-02-29", "%Y-%m-%d")
                import heapq
                with held() as three, contextlib.suppress(KeyError):
                    return [
                        enum.Enum("Colour", "RED GREEN").GREEN.name, str(Pair(three)),
                        dataclasses.asdict(Point()), Point.__doc__, kind(1), typing.get_type_hints(Pair)["a"].__name__,
                        datetime.datetime.strptime("2024-02-29", "%Y-%m-%d").strftime("%j %b"),
                        format(decimal.Decimal("1234.5"), ",.2f"), format(decimal.Decimal(2), "n"),
                        str(fractions.Fraction("0.75")), len(calendar.month(2024, 2)) > 50,
                        re.sub(r"(?P<a>x)", r"<\\g<a>>", "axb"), statistics.median([3, 1, 2]),
                        string.Template("$a").substitute(a=1), textwrap.shorten("a b c", 3, placeholder=""),
                        copy.deepcopy(collections.OrderedDict(a=[1])), json.dumps({"a": 1}, indent=1),
                        str(uuid.uuid5(uuid.NAMESPACE_DNS, "a"))[:8],
                    ]
            """)
            .completed();

    assertThat(completed.failure()).isNull();
    assertThat(completed.value())
        .startsWith("[\"GREEN\",\"Pair(a=3, b=None)\",{\"x\":1,\"tags\":[]},\"Point(x")
        .contains("\"int\",\"int\",\"060 Feb\",\"1,234.50\",\"2\",\"3/4\",true,\"a<x>b\",2,");
  }
}
