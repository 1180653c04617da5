package dev.hookwarden.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every file of {@code hostile/} in the real jail. The first line of a file names the attack
 * and the outcomes that are right; whatever happens, the next hook must run well, and no word of
 * Java may reach the author.
 */
class HostileIT {
  private static final Path FILES = Path.of("src/test/resources/hostile");
  private static final Pattern FIRST_LINE = Pattern.compile("^(?://|#) (\\S+) outcome=(\\S+)$");
  private static final Map<Language, JailedWorker> WORKERS = new EnumMap<>(Language.class);

  @AfterAll
  static void stop() throws IOException {
    for (JailedWorker worker : WORKERS.values()) {
      worker.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyAttackEndsAsItMust() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(FILES)) {
      found.sorted().forEach(files::add);
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> attack(file)));
  }

  private static void attack(Path file) throws IOException {
    String source = Files.readString(file);
    Matcher header = FIRST_LINE.matcher(source.lines().findFirst().orElse(""));
    assertThat(header.matches()).as("first line of %s", file).isTrue();

    Language language = language(file);
    String code = language == Language.TYPESCRIPT ? compiled(source) : source;
    Optional<HostDriver.Result> result = run(language.engine(), code);
    String outcome =
        result.map(each -> each.completed().outcome().wireName()).orElse("worker-lost");

    assertThat(outcome).isIn((Object[]) header.group(2).split("\\|"));
    result.map(HostDriver.Result::completed).ifPresent(HostileIT::saysNothingOfJava);
    harmless(language.engine());
  }

  private static void saysNothingOfJava(WorkerMessage.Completed completed) {
    GuestFailure failure = completed.failure();
    if (failure != null) {
      assertThat(failure.name() + " " + failure.message())
          .doesNotContain("com.oracle", "org.graalvm", "java.util", "Java stack trace", "/opt/");
    }
  }

  private static void harmless(Language language) throws IOException {
    String code =
        language == Language.PYTHON
            ? "def handle(event, api):\n    return 7"
            : "export default () => 7";
    WorkerMessage.Completed completed = run(language, code).orElseThrow().completed();
    assertThat(completed.outcome()).isEqualTo(Outcome.OK);
    assertThat(completed.value()).isEqualTo("7");
  }

  private static Optional<HostDriver.Result> run(Language language, String code)
      throws IOException {
    JailedWorker worker =
        WORKERS.computeIfAbsent(
            language, each -> JailedWorker.start(WorkerRole.RUNNER, Set.of(each)));
    worker.host().prepare("v1", language, code);
    Optional<HostDriver.Result> result =
        worker
            .host()
            .run(
                Requests.of(
                    "v1",
                    TriggerKind.AFTER,
                    Requests.limits(2_000, 10_000),
                    Isolation.RUN,
                    "records.write:orders"));
    if (result.isEmpty() || !result.get().completed().reusable()) {
      WORKERS.remove(language);
      worker.close();
    }
    return result;
  }

  private static String compiled(String source) throws IOException {
    try (JailedWorker analyst =
        JailedWorker.start(WorkerRole.ANALYST, Set.of(Language.JAVASCRIPT))) {
      WorkerMessage.Checked checked = analyst.host().check(Language.TYPESCRIPT, source);
      assertThat(checked.diagnostics()).isEmpty();
      return Objects.requireNonNull(checked.code());
    }
  }

  private static Language language(Path file) {
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".js" -> Language.JAVASCRIPT;
      case ".ts" -> Language.TYPESCRIPT;
      case ".py" -> Language.PYTHON;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** One process of the image. */
  private record JailedWorker(Process process, HostDriver host) implements AutoCloseable {
    static JailedWorker start(WorkerRole role, Set<Language> languages) {
      try {
        Process process =
            new ProcessBuilder(
                    "target/image/bin/worker-jail",
                    role == WorkerRole.RUNNER ? "runner" : "analyst",
                    "--heap-mib",
                    "256")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        HostDriver host = new HostDriver(process.getInputStream(), process.getOutputStream());
        host.hello(role, languages, 1);
        return new JailedWorker(process, host);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly();
    }
  }
}
