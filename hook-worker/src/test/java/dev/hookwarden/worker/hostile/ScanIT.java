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
import java.util.concurrent.TimeUnit;
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

  /** As deep as can be scanned in a second or two; the time grows with its square. */
  private static final int DEPTH = 5_000;

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String EVIL = "export default () => eval('1');\n";

  /** It matches in more ways than can be tried. */
  private static final ScanRule PAIRS =
      new ScanRule(
          "pairs",
          ScanRule.Kind.QUERY,
          "(program (_)* @match (_)* (_)* (expression_statement (identifier) @b))");

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
        Arguments.of("deep parentheses", Language.JAVASCRIPT, "(".repeat(DEPTH)),
        Arguments.of("deep closed arrays", Language.JAVASCRIPT, nest("[", "]", DEPTH)),
        Arguments.of("deep blocks", Language.TYPESCRIPT, nest("{", "}", 4 * DEPTH)),
        Arguments.of("deep generics", Language.TYPESCRIPT, "x" + nest("<a", ">", 4 * DEPTH)),
        Arguments.of("deep lists", Language.PYTHON, nest("[", "]", DEPTH)),
        Arguments.of("deep indentation", Language.PYTHON, staircase()),
        Arguments.of("a long sum", Language.JAVASCRIPT, sum(DEPTH / 4)),
        Arguments.of("a long chain", Language.PYTHON, "x" + ".a".repeat(DEPTH)),
        Arguments.of("one line of names", Language.JAVASCRIPT, "a,".repeat(4 * DEPTH)),
        Arguments.of("one line of calls", Language.JAVASCRIPT, "eval(1);".repeat(4 * DEPTH)),
        Arguments.of("one long name", Language.PYTHON, "a".repeat(MIB - 1)),
        Arguments.of("one long string", Language.JAVASCRIPT, "x='" + "ab".repeat(MIB / 8) + "'"),
        Arguments.of("open templates", Language.JAVASCRIPT, "`${".repeat(DEPTH)),
        Arguments.of("open quotes", Language.PYTHON, "\"\"\"'''".repeat(DEPTH)),
        Arguments.of("nothing that is a program", Language.JAVASCRIPT, "@#)]}".repeat(DEPTH / 4)),
        Arguments.of("NUL bytes", Language.PYTHON, "\0".repeat(MIB / 8) + "eval(1)"),
        Arguments.of("only line ends", Language.JAVASCRIPT, "\r\n\n\r".repeat(MIB / 16)),
        Arguments.of("the largest characters", Language.JAVASCRIPT, "\uDBFF\uDFFF".repeat(MIB / 8)),
        Arguments.of("nothing", Language.PYTHON, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void answersWhateverTheSourceIsAndGoesOn(String name, Language language, String source)
      throws Exception {
    WorkerMessage.Scanned scanned =
        host.scan(language, source, ScanFacts.NONE, RuleFiles.of(language)).orElseThrow();

    assertThat(scanned.failure()).isNull();
    assertThat(scanned.matches()).hasSizeLessThanOrEqualTo(ScanMatch.MAX);
    assertThatItStillFinds();
  }

  static Stream<Arguments> endless() {
    return Stream.of(
        Arguments.of("a source", nest("[", "]", MIB / 5), RuleFiles.of(Language.JAVASCRIPT)),
        Arguments.of("a rule", "a;".repeat(20_000), List.of(PAIRS)));
  }

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        Arguments.of(sum(MIB / 5), "it has more parts than the scanner looks at"),
        Arguments.of(sum(MIB / 24), "scanning took too long"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("tooMuch")
  void saysWhyItScansNoFurtherAndGoesOn(String source, String why) throws Exception {
    WorkerMessage.Scanned scanned =
        host.scan(Language.JAVASCRIPT, source, ScanFacts.NONE, RuleFiles.of(Language.JAVASCRIPT))
            .orElseThrow();

    assertThat(scanned.failure()).isEqualTo(why);
    assertThatItStillFinds();
  }

  /** As after a native crash, which takes the analyst with it too, the host starts another. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  void givesUpInTimeWhatNeverReturnsAndEnds(String name, String source, List<ScanRule> rules)
      throws Exception {
    long begin = System.nanoTime();
    Optional<WorkerMessage.Scanned> answer =
        host.scan(Language.JAVASCRIPT, source, ScanFacts.NONE, rules);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
    assertThat(answer.orElseThrow().failure()).isEqualTo("it took too long");
    assertThat(analyst.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    start();
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

  private static String sum(int terms) {
    return "x=" + "'a'+".repeat(terms) + "1";
  }

  private static String nest(String open, String close, int depth) {
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
