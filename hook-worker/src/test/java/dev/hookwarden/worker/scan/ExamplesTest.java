package dev.hookwarden.worker.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.TriggerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped examples give a reviewer nothing to look at. */
class ExamplesTest {
  private static final Set<String> MINOR = Set.of("info", "low");

  @ParameterizedTest
  @CsvSource({
    "label-issues/hook.js, JAVASCRIPT",
    "open-pull-requests/hook.ts, TYPESCRIPT",
    "release-notes/hook.py, PYTHON"
  })
  void areClean(Path file, Language language) throws IOException {
    Path path = Path.of("..", "examples").resolve(file);
    Set<String> serious = new HashSet<>();
    RuleFile.all().stream()
        .filter(rule -> !MINOR.contains(rule.json().path("severity").asText()))
        .forEach(rule -> serious.add(rule.name()));

    var scanned =
        RulesTest.SCANNER.scan(
            new HostMessage.Scan(
                "scan",
                language,
                Files.readString(path),
                facts(path.resolveSibling("manifest.json")),
                RuleFiles.of(language)));

    assertThat(scanned.brokenRules()).isEmpty();
    assertThat(scanned.matches()).noneMatch(match -> serious.contains(match.rule()));
  }

  private static ScanFacts facts(Path file) throws IOException {
    // JSON is YAML.
    JsonNode manifest = new YAMLMapper().readTree(Files.readString(file));
    Set<Capability> capabilities = new HashSet<>();
    manifest
        .path("capabilities")
        .forEach(each -> capabilities.add(Capability.parse(each.asText())));
    Set<TriggerKind> triggers = new HashSet<>();
    manifest
        .path("triggers")
        .forEach(each -> triggers.add(TriggerKind.named(each.path("on").asText()).orElseThrow()));
    return new ScanFacts(capabilities, Isolation.RUN, triggers);
  }
}
