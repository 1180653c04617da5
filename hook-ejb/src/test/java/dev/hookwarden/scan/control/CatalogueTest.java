package dev.hookwarden.scan.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.ReferencePage;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.scan.boundary.Rule;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  static List<Rule> rules() {
    return Catalogue.builtIn().all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasRulesWithGoodWords(Rule rule) {
    assertThat(RuleLinter.wrongWords(rule.text())).isEmpty();
    assertThat(rule.own()).isFalse();
    assertThat(rule.references()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void readsWhatItWrites(Rule rule) throws IOException {
    String json = Json.write(RuleJson.write(rule.text()));

    assertThat(
            RuleJson.read(
                Json.parse(json),
                (field, detail) -> {
                  throw new AssertionError(field + " " + detail);
                }))
        .isEqualTo(rule.text());
  }

  @Test
  void hasRulesForEveryLanguage() {
    for (Language language : Language.values()) {
      assertThat(Catalogue.builtIn().forLanguage(language)).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void hasTheRulesByWhichTheScannerSpeaksOfItself() {
    assertThat(rules())
        .filteredOn(rule -> rule.languages().isEmpty())
        .extracting(Rule::id)
        .containsExactly(Catalogue.SCAN_FAILED, Catalogue.SCAN_TRUNCATED);
  }

  @Test
  void theReferencePageIsCurrent() throws IOException {
    StringBuilder page =
        new StringBuilder(
            "# The scanner's rules\n\nMade from the files in `rules/` by a test. What the scanner is"
                + " and what it is not: [explanation](../explanation/scanner.md); a rule of your own:"
                + " [how-to](../how-to/write-a-rule.md).\n");
    rules().stream().map(Rule::family).distinct().sorted().forEach(family -> write(page, family));
    ReferencePage.requireSame("rules.md", page.toString());
  }

  private static void write(StringBuilder page, String family) {
    page.append("\n## ").append(family).append("\n\n");
    page.append("| rule | severity | languages | what it finds | what to do | references |\n");
    page.append("|---|---|---|---|---|---|\n");
    rules().stream()
        .filter(rule -> rule.family().equals(family))
        .sorted(Comparator.comparing(Rule::severity).reversed().thenComparing(Rule::id))
        .forEach(
            rule ->
                page.append(
                    "| `%s` | %s | %s | **%s.** %s | %s | %s |\n"
                        .formatted(
                            rule.id(),
                            rule.severity().wireName(),
                            languages(rule),
                            rule.title(),
                            rule.explanation(),
                            rule.advice(),
                            String.join(", ", rule.references()))));
  }

  private static String languages(Rule rule) {
    return rule.languages().isEmpty()
        ? "all"
        : rule.languages().stream()
            .sorted()
            .map(Language::wireName)
            .collect(Collectors.joining(", "));
  }
}
