package dev.hookwarden.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every program of {@code compatibility/} in the jail: its answer is the one that Node.js or
 * CPython gave, unless the list of differences names it, and then it is not.
 */
class CompatibilityIT {
  private static final int FEWEST_PROGRAMS = 300;
  private static final List<Topic> TOPICS = new ArrayList<>();
  private static final Map<Topic, JsonNode> ANSWERS = new HashMap<>();
  private static Map<String, String> differences;
  private static Process process;
  private static HostDriver host;

  @BeforeAll
  static void start() throws IOException {
    differences = Topic.differences();
    TOPICS.addAll(Topic.all(Language.JAVASCRIPT));
    TOPICS.addAll(Topic.all(Language.PYTHON));
    process =
        new ProcessBuilder("target/image/bin/worker-jail", "runner", "--heap-mib", "256")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    host = new HostDriver(process.getInputStream(), process.getOutputStream());
    // Without a stock, since each topic needs one context only.
    host.hello(WorkerRole.RUNNER, Set.of(Language.JAVASCRIPT, Language.PYTHON), 0);
  }

  @AfterAll
  static void stop() {
    process.destroyForcibly();
  }

  @TestFactory
  Stream<DynamicContainer> everyProgramAnswersAsInItsUsualHome() {
    return TOPICS.stream()
        .map(
            topic ->
                DynamicContainer.dynamicContainer(
                    topic.language().wireName() + "/" + topic.name(), tests(topic)));
  }

  @Test
  void thereAreEnoughProgramsAndAllAreRecorded() {
    int programs = 0;
    for (Topic topic : TOPICS) {
      assertThat(topic.answers().fieldNames())
          .toIterable()
          .as("recorded answers of %s", topic.name())
          .containsExactlyInAnyOrderElementsOf(topic.programs());
      programs += topic.programs().size();
    }
    assertThat(programs).isGreaterThanOrEqualTo(FEWEST_PROGRAMS);
  }

  @Test
  void everyDifferenceNamesAProgramAndIsOnThePage() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "reference", "compatibility.md"));
    List<String> known =
        TOPICS.stream().flatMap(topic -> topic.programs().stream().map(topic::id)).toList();

    assertThat(known).containsAll(differences.keySet());
    assertThat(page).contains(differences.values());
  }

  private static Stream<DynamicTest> tests(Topic topic) {
    return topic.programs().stream()
        .map(program -> DynamicTest.dynamicTest(program, () -> compare(topic, program)));
  }

  private static void compare(Topic topic, String program) {
    String answer = Json.write(ANSWERS.computeIfAbsent(topic, CompatibilityIT::run).path(program));
    String recorded = Json.write(topic.answers().path(program));

    if (differences.containsKey(topic.id(program))) {
      assertThat(answer).as("no longer different: %s", program).isNotEqualTo(recorded);
    } else {
      assertThat(answer).isEqualTo(recorded);
    }
  }

  /** What all programs of a topic answer, by their names. */
  private static JsonNode run(Topic topic) {
    String version = "topic-" + TOPICS.indexOf(topic);
    try {
      host.prepare(version, topic.language(), topic.hook());
      WorkerMessage.Completed completed =
          host.run(Requests.of(version, TriggerKind.AFTER)).orElseThrow().completed();
      assertThat(completed.failure()).as("failure of %s", topic.name()).isNull();
      return Json.parse(Objects.requireNonNull(completed.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
