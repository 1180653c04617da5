package dev.hookwarden.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.review.boundary.AuthorHistory;
import dev.hookwarden.review.boundary.CommentView;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.boundary.ReviewView;
import dev.hookwarden.review.boundary.Risk;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static ReviewView review(
      String source, List<ReviewFinding> findings, List<CommentView> comments) {
    return new ReviewView(
        new VersionView(
            new VersionView.Identity("hook", 1, "0", Language.JAVASCRIPT, 1),
            VersionState.SUBMITTED,
            NullNode.getInstance(),
            "author",
            Instant.EPOCH,
            "",
            List.of(),
            List.of()),
        source,
        null,
        null,
        findings,
        List.of(),
        List.of(),
        comments,
        List.of(),
        new ReviewView.Progress(
            true,
            QueueCause.SUBMITTED,
            Instant.EPOCH,
            new Risk(0, null, Map.of()),
            false,
            null,
            null,
            null,
            false),
        new AuthorHistory(0, 0, 0, 0));
  }

  private static ReviewFinding finding(Severity severity, int line, int column, int end) {
    return new ReviewFinding(
        new Finding(
            "id",
            "rule",
            severity,
            new Finding.Place(line, column, line, end, ""),
            new Finding.Words("title", "why", "what")),
        ReviewFinding.Origin.SCAN,
        List.of(),
        List.of());
  }

  private static CommentView comment(Integer line, boolean outdated) {
    return new CommentView(
        new UUID(0, 0), 1, line, "", "somebody", "text", Instant.EPOCH, outdated);
  }

  private static String lines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "line " + number)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void lineIsMarkedWhereSomethingWasFound() {
    List<SourceLine> lines =
        Listing.of(
            review(
                "one\nlet eval = 2;\n\nfour",
                List.of(finding(Severity.LOW, 2, 1, 4), finding(Severity.HIGH, 2, 5, 9)),
                List.of(comment(4, false), comment(1, true), comment(null, false))));

    assertThat(lines).extracting(SourceLine::number).containsExactly(1, 2, 3, 4);
    assertThat(lines.get(1).pieces())
        .containsExactly(
            new SourceLine.Piece("let", true),
            new SourceLine.Piece(" ", false),
            new SourceLine.Piece("eval", true),
            new SourceLine.Piece(" = 2;", false));
    assertThat(lines.get(1).getKind()).isEqualTo("hw-found hw-found-high");
    assertThat(lines.get(0).pieces()).isEmpty();
    assertThat(lines.get(0).comments()).as("outdated").isEmpty();
    assertThat(lines.get(3).comments()).hasSize(1);
  }

  @Test
  void placesThatAnAnalystMadeUpDoNoHarm() {
    List<SourceLine> lines =
        Listing.of(
            review(
                "short",
                List.of(
                    finding(Severity.LOW, 1, 900, 2),
                    finding(Severity.LOW, 1, -4, 99),
                    finding(Severity.LOW, 77, 1, 2)),
                List.of()));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().pieces()).containsExactly(new SourceLine.Piece("short", true));
  }

  @Test
  void longSourceIsShownAroundItsPlaces() {
    int count = 20_000;
    List<SourceLine> lines =
        Listing.of(
            review(
                lines(count),
                List.of(finding(Severity.HIGH, 9_000, 1, 5)),
                List.of(comment(count, false))));

    assertThat(lines).hasSizeLessThan(Listing.MAX_LINES);
    assertThat(lines).extracting(SourceLine::number).contains(1, 8_990, 9_000, 9_012, count);
    assertThat(lines.stream().filter(SourceLine::isGap)).hasSize(2);
    assertThat(lines.stream().filter(SourceLine::isGap).findFirst().orElseThrow().text())
        .isEqualTo("lines 12 to 8,987");
  }

  @Test
  void sourceFullOfFindingsDoesNotFillTheBrowser() {
    List<ReviewFinding> everywhere =
        IntStream.range(0, 500)
            .mapToObj(each -> finding(Severity.LOW, each * 100 + 1, 1, 2))
            .toList();

    assertThat(Listing.of(review(lines(60_000), everywhere, List.of())))
        .hasSizeLessThan(2 * Listing.MAX_LINES);
  }
}
