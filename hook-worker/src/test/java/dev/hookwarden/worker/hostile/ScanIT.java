package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.worker.HostDriver;
import dev.hookwarden.worker.scan.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real analyst in its jail, scanning what is made to break parsers. */
class ScanIT {
  private static final int MIB = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String EVIL = "export default () => eval('1');\n";

  private static final Spawner SPAWNER = new Spawner();
  private static Process analyst;
  private static HostDriver host;

  /** One for all, so that each proves that the one before has left it sound. */
  @BeforeEach
  void start() throws IOException {
    if (analyst != null && analyst.isAlive()) {
      return;
    }
    analyst = SPAWNER.start(WorkerRole.ANALYST);
    host = new HostDriver(analyst.getInputStream(), analyst.getOutputStream());
    host.hello(WorkerRole.ANALYST, Set.of(Language.JAVASCRIPT), 0);
  }

  @AfterAll
  static void stop() {
    analyst.destroyForcibly();
    SPAWNER.close();
  }

  static Stream<Arguments> sources() {
    return Stream.of(
        Arguments.of("deep parentheses", Language.JAVASCRIPT, "(".repeat(MIB / 2)),
        Arguments.of("deep closed arrays", Language.JAVASCRIPT, nest("[", "]")),
        Arguments.of("deep blocks", Language.TYPESCRIPT, nest("{", "}")),
        Arguments.of("deep generics", Language.TYPESCRIPT, "x" + nest("<a", ">")),
        Arguments.of("deep lists", Language.PYTHON, nest("[", "]")),
        Arguments.of("deep indentation", Language.PYTHON, staircase()),
        Arguments.of("a long sum", Language.JAVASCRIPT, "x=" + "'a'+".repeat(MIB / 5) + "1"),
        Arguments.of("a long chain", Language.PYTHON, "x" + ".a".repeat(MIB / 3)),
        Arguments.of("one line of names", Language.JAVASCRIPT, "a,".repeat(MIB / 2)),
        Arguments.of("one line of calls", Language.JAVASCRIPT, "eval(1);".repeat(MIB / 9)),
        Arguments.of("one long name", Language.PYTHON, "a".repeat(MIB - 1)),
        Arguments.of("one long string", Language.JAVASCRIPT, "x='" + "ab".repeat(MIB / 3) + "'"),
        Arguments.of("open templates", Language.JAVASCRIPT, "`${".repeat(MIB / 4)),
        Arguments.of("open quotes", Language.PYTHON, "\"\"\"'''".repeat(MIB / 8)),
        Arguments.of("nothing that is a program", Language.JAVASCRIPT, "@#)]}".repeat(MIB / 6)),
        Arguments.of("NUL bytes", Language.PYTHON, "\0".repeat(MIB / 8) + "eval(1)"),
        Arguments.of("only line ends", Language.JAVASCRIPT, "\r\n\n\r".repeat(MIB / 5)),
        Arguments.of("the largest characters", Language.JAVASCRIPT, "\uDBFF\uDFFF".repeat(MIB / 8)),
        Arguments.of("nothing", Language.PYTHON, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void answersWhateverTheSourceIsAndGoesOn(String name, Language language, String source)
      throws Exception {
    long begin = System.nanoTime();
    Optional<WorkerMessage.Scanned> answer =
        host.scan(language, source, ScanFacts.NONE, RuleFiles.of(language));

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
    answer.ifPresent(
        scanned ->
            assertThat(scanned.failure() != null || scanned.matches().size() <= ScanMatch.MAX)
                .isTrue());
    boolean failed = answer.map(scanned -> scanned.failure() != null).orElse(true);
    if (failed) {
      // A native crash takes the analyst with it and nobody else; the host says so to the author.
      restart();
    }
    assertThatItStillFinds();
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(ScanRule.Kind.QUERY, "(no_such_node) @match"),
        Arguments.of(ScanRule.Kind.QUERY, "(identifier"),
        Arguments.of(ScanRule.Kind.QUERY, "((identifier) @match (#no-such? @match))"),
        Arguments.of(ScanRule.Kind.QUERY, "((identifier) @match (#greater? @match \"much\"))"),
        Arguments.of(ScanRule.Kind.QUERY, "((identifier) @match (#match? @match \"(\"))"),
        Arguments.of(ScanRule.Kind.QUERY, "((identifier) @match (#match? @match \"^(a+)+b$\"))"),
        Arguments.of(ScanRule.Kind.PATTERN, "^(a+)+$"),
        Arguments.of(ScanRule.Kind.PATTERN, "(?:a|b)*c"),
        Arguments.of(ScanRule.Kind.PATTERN, "[z-a]"),
        Arguments.of(ScanRule.Kind.MANIFEST, "no-such-check"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void leavesOutARuleThatCannotBeAppliedAndSaysWhy(ScanRule.Kind kind, String expression)
      throws Exception {
    ScanRule broken = new ScanRule("broken", kind, expression);
    WorkerMessage.Scanned scanned =
        host.scan(
                Language.JAVASCRIPT,
                EVIL + "a".repeat(100_000) + "!\n",
                ScanFacts.NONE,
                List.of(broken, rule("eval-call")))
            .orElseThrow();

    assertThat(scanned.brokenRules()).hasSize(1);
    assertThat(scanned.brokenRules().getFirst().rule()).isEqualTo("broken");
    assertThat(scanned.brokenRules().getFirst().words()).isNotBlank();
    assertThat(scanned.matches()).extracting(ScanMatch::rule).containsExactly("eval-call");
  }

  @Test
  void answersAPathologicalQueryInTime() throws Exception {
    ScanRule pairs =
        new ScanRule(
            "pairs",
            ScanRule.Kind.QUERY,
            "(program (_)* @match (_)* (_)* (expression_statement (identifier) @b))");
    long begin = System.nanoTime();
    host.scan(Language.JAVASCRIPT, "a;".repeat(20_000), ScanFacts.NONE, List.of(pairs));

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
    restart();
    assertThatItStillFinds();
  }

  @Test
  void cutsWhatIsTooMuchAndSaysSo() throws Exception {
    WorkerMessage.Scanned scanned =
        host.scan(Language.JAVASCRIPT, EVIL.repeat(50), ScanFacts.NONE, List.of(rule("eval-call")))
            .orElseThrow();

    assertThat(scanned.truncated()).isTrue();
    assertThat(scanned.matches()).hasSize(ScanMatch.MAX_OF_RULE);
  }

  @Test
  void isNotThereForARunner() throws Exception {
    String launcher = Files.readString(Path.of("target", "image", "bin", "worker-jail"));

    assertThat(launcher.lines().filter(line -> line.contains("/opt/hookwarden/tree-sitter")))
        .as("the parsers are bound for an analyst and for the training run only")
        .hasSize(2);
    assertThat(Files.list(Path.of("target", "image", "lib")).map(Path::toString))
        .noneMatch(jar -> jar.contains("tree-sitter"));
  }

  private void restart() throws Exception {
    analyst.destroyForcibly().waitFor();
    start();
  }

  private void assertThatItStillFinds() throws IOException {
    WorkerMessage.Scanned scanned =
        host.scan(Language.JAVASCRIPT, EVIL, ScanFacts.NONE, List.of(rule("eval-call")))
            .orElseThrow();
    assertThat(scanned.matches()).containsExactly(new ScanMatch("eval-call", 1, 22, 1, 26));
  }

  private static ScanRule rule(String id) {
    return RuleFiles.of(Language.JAVASCRIPT).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String nest(String open, String close) {
    int depth = MIB / 5;
    return open.repeat(depth) + close.repeat(depth);
  }

  private static String staircase() {
    StringBuilder source = new StringBuilder();
    for (int depth = 0; depth < 1_000; depth++) {
      source.append(" ".repeat(depth)).append("if a:\n");
    }
    return source.append(" ".repeat(1_000)).append("b").toString();
  }
}
