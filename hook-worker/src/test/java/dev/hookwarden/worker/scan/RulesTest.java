package dev.hookwarden.worker.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in rule does what it says, in every language that it names. */
class RulesTest {
  static final Scanner SCANNER = new Scanner(Path.of(System.getProperty("hookwarden.treesitter")));
  private static final List<String> FAMILIES =
      List.of(
          "dynamic-code",
          "host-reach",
          "introspection",
          "evasion",
          "resource-abuse",
          "host-api-use",
          "data-leaving",
          "scanner");

  private record Case(RuleFile file, Language language) {}

  static Stream<RuleFile> files() {
    return RuleFile.all().stream();
  }

  static Stream<Case> cases() {
    return files().flatMap(file -> file.languages().stream().map(each -> new Case(file, each)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatItMustFind(Case each) {
    WorkerMessage.Scanned scanned = scan(each, "matches");

    assertThat(scanned.brokenRules()).isEmpty();
    assertThat(scanned.failure()).isNull();
    assertThat(scanned.matches()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsNothingInWhatIsSound(Case each) {
    WorkerMessage.Scanned scanned = scan(each, "passes");

    assertThat(scanned.brokenRules()).isEmpty();
    assertThat(scanned.failure()).isNull();
    assertThat(scanned.matches()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatItIs(RuleFile file) {
    assertThat(file.json().path("id").asText()).isEqualTo(file.name()).matches(ScanRule::isId);
    assertThat(file.json().path("family").asText()).isIn(FAMILIES);
    assertThat(file.json().path("references").size()).isPositive();
    file.json()
        .path("references")
        .forEach(each -> assertThat(each.asText()).matches(Pattern.compile("CWE-[1-9]\\d{0,4}")));
    for (String words : List.of("title", "explanation", "advice")) {
      assertThat(file.json().path(words).asText()).as(words).hasSizeBetween(10, 2_000);
    }
  }

  @Test
  void coversEveryFamilyWithAtLeastFortyRules() {
    assertThat(files().map(file -> file.json().path("family").asText()).distinct())
        .containsExactlyInAnyOrderElementsOf(FAMILIES);
    assertThat(cases().map(Case::file).distinct()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void isNamedInTheIndex() throws IOException {
    assertThat(Files.readAllLines(RuleFile.DIRECTORY.resolve("index.txt")))
        .containsExactlyElementsOf(files().map(RuleFile::name).toList());
  }

  private static WorkerMessage.Scanned scan(Case each, String kind) {
    return SCANNER.scan(
        new HostMessage.Scan(
            "scan",
            each.language(),
            each.file().sample(kind, each.language()),
            each.file().facts(kind),
            List.of(each.file().rule(each.language()).orElseThrow())));
  }
}
