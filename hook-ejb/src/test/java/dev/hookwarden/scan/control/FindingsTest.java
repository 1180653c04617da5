package dev.hookwarden.scan.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.BrokenRule;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.scan.boundary.ScanSubject;
import dev.hookwarden.scan.boundary.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String SOURCE = "eval(1);\n  eval( 1 );\nfetch(2);\u202E\u0007\tx\n";

  @Test
  void takesWordsFromTheCatalogueAndTheExcerptFromTheSource() {
    Finding finding = report(match("eval-call", 1)).findings().getFirst();

    assertThat(finding.title()).isEqualTo("Text is executed as a program");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.excerpt()).isEqualTo("eval(1);");
    assertThat(finding.explanation()).isNotBlank();
    assertThat(finding.advice()).isNotBlank();
  }

  @Test
  void showsNoCharacterThatMovesOrHidesOthers() {
    assertThat(report(match("other-runtime", 3)).findings().getFirst().excerpt())
        .isEqualTo("fetch(2);\uFFFD\uFFFD x");
  }

  @Test
  void givesEqualLinesDifferentIdsWhichStayTheSame() {
    ScanReport first = report(match("eval-call", 1), match("eval-call", 2));
    ScanReport again = report(match("eval-call", 2), match("eval-call", 1), match("eval-call", 1));

    assertThat(first.findings()).extracting(Finding::id).doesNotHaveDuplicates().hasSize(2);
    assertThat(again.findings()).isEqualTo(first.findings());
  }

  @Test
  void neverPassesInSilence() {
    ScanReport failed = report(WorkerMessage.Scanned.failed("x", "The scanner ended."));
    ScanReport broken =
        report(scanned(List.of(), false, List.of(new BrokenRule("eval-call", "too long"))));
    ScanReport truncated = report(scanned(List.of(match("eval-call", 1)), true, List.of()));

    assertThat(failed.status()).isEqualTo(ScanReport.Status.FAILED);
    assertThat(failed.worst()).contains(Severity.HIGH);
    assertThat(failed.findings().getFirst().explanation()).startsWith("The scanner ended.");
    assertThat(broken.status()).isEqualTo(ScanReport.Status.FAILED);
    assertThat(broken.findings()).extracting(Finding::rule).containsExactly(Catalogue.SCAN_FAILED);
    assertThat(truncated.status()).isEqualTo(ScanReport.Status.TRUNCATED);
    assertThat(truncated.findings())
        .extracting(Finding::rule)
        .containsExactly(Catalogue.SCAN_TRUNCATED, "eval-call");
  }

  @Test
  void hasNoWorstFindingIfThereIsNone() {
    assertThat(report().worst()).isEmpty();
    assertThat(report().status()).isEqualTo(ScanReport.Status.COMPLETE);
    assertThat(report().ruleSet()).isEqualTo(Catalogue.builtIn().version()).hasSize(64);
  }

  private static ScanMatch match(String rule, int line) {
    return new ScanMatch(rule, line, 1, line, 5);
  }

  private static WorkerMessage.Scanned scanned(
      List<ScanMatch> matches, boolean truncated, List<BrokenRule> broken) {
    return new WorkerMessage.Scanned("x", matches, truncated, broken, null);
  }

  private static ScanReport report(ScanMatch... matches) {
    return report(scanned(List.of(matches), false, List.of()));
  }

  private static ScanReport report(WorkerMessage.Scanned scanned) {
    ScanSubject subject = new ScanSubject("ab", Language.JAVASCRIPT, SOURCE, ScanFacts.NONE);
    return new Findings(Catalogue.builtIn(), subject).report(scanned, NOW);
  }
}
