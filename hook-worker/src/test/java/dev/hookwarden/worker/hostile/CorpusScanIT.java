package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Trial;
import dev.hookwarden.worker.HostDriver;
import dev.hookwarden.worker.scan.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the scanner sees of attacks and of harmless hooks, in the real analyst. */
class CorpusScanIT {
  private static final Path BENIGN = Path.of("..", "bench", "benign");
  private static final Path RULES = Path.of("..", "rules");
  private static final Map<String, Language> LANGUAGES =
      Map.of("js", Language.JAVASCRIPT, "ts", Language.TYPESCRIPT, "py", Language.PYTHON);
  private static final double MOST_FALSE_ALARMS = 0.05;
  private static final double FEWEST_FLAGGED = 0.6;

  private static final Map<Sample, Set<String>> FOUND = new HashMap<>();
  private static final Spawner SPAWNER = new Spawner();
  private static Process analyst;
  private static HostDriver host;

  @BeforeAll
  static void start() throws IOException {
    analyst = SPAWNER.start(WorkerRole.ANALYST);
    host = new HostDriver(analyst.getInputStream(), analyst.getOutputStream());
    host.hello(WorkerRole.ANALYST, Set.of(Language.JAVASCRIPT), 0);
  }

  @AfterAll
  static void stop() {
    analyst.destroyForcibly();
    SPAWNER.close();
  }

  @Test
  void everySampleIsFoundByTheRulesThatItNames() throws IOException {
    List<String> misses = new ArrayList<>();
    for (Sample sample : Corpus.samples()) {
      Set<String> missed = new HashSet<>(sample.rules());
      missed.removeAll(found(sample));
      if (!missed.isEmpty()) {
        misses.add("%s is not found by %s".formatted(sample, missed));
      }
    }

    assertThat(misses).isEmpty();
  }

  @Test
  void flagsMostAttacksAndHardlyAnyHarmlessHook() throws IOException {
    Set<String> alarming = alarming();
    List<Sample> samples = Corpus.samples();
    int flagged = 0;
    for (Sample sample : samples) {
      flagged += found(sample).stream().anyMatch(alarming::contains) ? 1 : 0;
    }
    List<String> falseAlarms = new ArrayList<>();
    List<Path> hooks = benign();
    for (Path hook : hooks) {
      Set<String> alarms = found(hook);
      alarms.retainAll(alarming);
      if (!alarms.isEmpty()) {
        falseAlarms.add(hook + " " + alarms);
      }
    }

    System.out.printf(
        "scanner: %d of %d samples flagged at medium or above, %d of %d harmless hooks%n",
        flagged, samples.size(), falseAlarms.size(), hooks.size());
    assertThat(flagged).isGreaterThan((int) (FEWEST_FLAGGED * samples.size()));
    assertThat(falseAlarms).hasSizeLessThan((int) (MOST_FALSE_ALARMS * hooks.size()) + 1);
  }

  /** What is found in a sample, which is scanned once. */
  private static Set<String> found(Sample sample) throws IOException {
    Set<String> known = FOUND.get(sample);
    if (known != null) {
      return known;
    }
    Set<String> found =
        found(
            sample.language(),
            sample.source(),
            new ScanFacts(Trial.CAPABILITIES, Isolation.RUN, Set.of(Trial.trigger(sample))));
    FOUND.put(sample, found);
    return found;
  }

  private static Set<String> found(Path hook) throws IOException {
    JsonNode manifest = Json.parse(Files.readString(hook.resolveSibling("manifest.json")));
    Set<Capability> capabilities = new HashSet<>();
    manifest
        .path("capabilities")
        .forEach(each -> capabilities.add(Capability.parse(each.asText())));
    String trigger = manifest.at("/triggers/0/on").asText().toUpperCase(Locale.ROOT);
    String name = hook.getFileName().toString();
    return found(
        LANGUAGES.get(name.substring(name.indexOf('.') + 1)),
        Files.readString(hook),
        new ScanFacts(capabilities, Isolation.RUN, Set.of(TriggerKind.valueOf(trigger))));
  }

  private static Set<String> found(Language language, String source, ScanFacts facts)
      throws IOException {
    WorkerMessage.Scanned scanned =
        host.scan(language, source, facts, RuleFiles.of(language)).orElseThrow();
    assertThat(scanned.failure()).isNull();
    return scanned.matches().stream()
        .map(ScanMatch::rule)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> alarming() throws IOException {
    YAMLMapper mapper = new YAMLMapper();
    Set<String> alarming = new HashSet<>();
    try (Stream<Path> files = Files.list(RULES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        JsonNode rule = mapper.readTree(Files.readString(file));
        if (Set.of("medium", "high", "critical").contains(rule.path("severity").asText())) {
          alarming.add(rule.path("id").asText());
        }
      }
    }
    return alarming;
  }

  private static List<Path> benign() throws IOException {
    try (Stream<Path> files = Files.walk(BENIGN, 2)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("hook."))
          .sorted()
          .toList();
    }
  }
}
