package dev.hookwarden.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every hook of {@code bench/benign} compiles and ends well on its example event, in the jail. */
class BenignHooksIT {
  private static final Path HOME = Path.of("..", "bench", "benign");
  private static final Map<String, Language> LANGUAGES =
      Map.of("js", Language.JAVASCRIPT, "ts", Language.TYPESCRIPT, "py", Language.PYTHON);
  private static final int FEWEST_OF_A_LANGUAGE = 20;

  private static final Map<Path, WorkerMessage.Checked> COMPILED = new HashMap<>();
  private static Process runner;
  private static HostDriver host;

  @BeforeAll
  static void start() throws IOException {
    // Gets ready meanwhile.
    runner = worker("runner");
    Process analyst = worker("analyst");
    try {
      HostDriver compiler = host(analyst, WorkerRole.ANALYST);
      for (Path hook : hooks()) {
        COMPILED.put(hook, compiler.check(language(hook), Files.readString(hook)));
      }
    } finally {
      analyst.destroyForcibly();
    }
    host = host(runner, WorkerRole.RUNNER);
  }

  @AfterAll
  static void stop() {
    runner.destroyForcibly();
  }

  private static Process worker(String role) throws IOException {
    return new ProcessBuilder("target/image/bin/worker-jail", role, "--heap-mib", "256")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static HostDriver host(Process worker, WorkerRole role) throws IOException {
    HostDriver host = new HostDriver(worker.getInputStream(), worker.getOutputStream());
    host.hello(role, Set.of(Language.JAVASCRIPT, Language.PYTHON), 0);
    return host;
  }

  @TestFactory
  Stream<DynamicTest> eachEndsWell() throws IOException {
    return hooks().stream()
        .map(hook -> DynamicTest.dynamicTest(hook.getParent().getFileName() + "", () -> run(hook)));
  }

  @Test
  void thereAreEnoughOfEachLanguage() throws IOException {
    Map<Language, Long> numbers =
        hooks().stream()
            .collect(Collectors.groupingBy(BenignHooksIT::language, Collectors.counting()));

    assertThat(numbers).containsOnlyKeys(Language.values());
    assertThat(numbers.values()).allMatch(number -> number >= FEWEST_OF_A_LANGUAGE);
  }

  private static void run(Path hook) throws IOException {
    WorkerMessage.Checked checked = COMPILED.get(hook);
    assertThat(checked.diagnostics()).isEmpty();
    String version = hook.getParent().getFileName().toString();
    host.answering(records(hook.resolveSibling("records.json")));
    host.prepare(version, language(hook).engine(), Objects.requireNonNull(checked.code()));

    HostDriver.Result result = host.run(request(version, hook)).orElseThrow();

    assertThat(result.completed().outcome()).as("%s", result).isEqualTo(Outcome.OK);
  }

  private static HostMessage.Execute request(String version, Path hook) throws IOException {
    JsonNode manifest = Json.parse(Files.readString(hook.resolveSibling("manifest.json")));
    String trigger = manifest.at("/triggers/0/on").asText();
    String[] capabilities =
        StreamSupport.stream(manifest.path("capabilities").spliterator(), false)
            .map(JsonNode::asText)
            .toArray(String[]::new);
    return Requests.of(
        version,
        TriggerKind.valueOf(trigger.toUpperCase(Locale.ROOT)),
        1,
        Requests.limits(30_000, 30_000),
        Isolation.RUN,
        Files.readString(hook.resolveSibling("event.json")),
        capabilities);
  }

  private static Function<RecordQuery, JsonNode> records(Path file) throws IOException {
    JsonNode stored =
        Files.exists(file) ? Json.parse(Files.readString(file)) : Json.mapper().createArrayNode();
    return query ->
        switch (query) {
          case RecordQuery.Get(var record) ->
              stored(stored, record.collection())
                  .filter(each -> each.path("key").asText().equals(record.key()))
                  .map(each -> each.path("value"))
                  .findFirst()
                  .orElse(NullNode.getInstance());
          case RecordQuery.Find(var filter) -> {
            ArrayNode found = Json.mapper().createArrayNode();
            stored(stored, filter.collection())
                .filter(each -> filter.matches(each.path("key").asText(), each.path("value")))
                .forEach(
                    each ->
                        found
                            .addObject()
                            .put("key", each.path("key").asText())
                            .set("value", each.path("value")));
            yield found;
          }
        };
  }

  private static Stream<JsonNode> stored(JsonNode records, String collection) {
    return StreamSupport.stream(records.spliterator(), false)
        .filter(each -> each.path("collection").asText().equals(collection));
  }

  private static List<Path> hooks() throws IOException {
    try (Stream<Path> files = Files.walk(HOME, 2)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("hook."))
          .sorted()
          .toList();
    }
  }

  private static Language language(Path hook) {
    String name = hook.getFileName().toString();
    return Objects.requireNonNull(LANGUAGES.get(name.substring(name.indexOf('.') + 1)), name);
  }
}
