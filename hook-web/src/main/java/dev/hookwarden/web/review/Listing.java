package dev.hookwarden.web.review;

import dev.hookwarden.review.boundary.CommentView;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.boundary.ReviewView;
import dev.hookwarden.scan.boundary.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A source, line by line, with what was found in it and said of it. Of a long one only the lines
 * around those places are shown, so that no version makes a page that a browser can't carry.
 */
final class Listing {
  /** A source with at most this many lines is shown whole. */
  static final int MAX_LINES = 1_500;

  private static final int AROUND = 12;

  private final List<String> lines;
  private final Map<Integer, List<ReviewFinding>> findings;
  private final Map<Integer, List<CommentView>> comments;

  private Listing(ReviewView review) {
    lines = review.source().lines().toList();
    findings =
        review.findings().stream()
            .filter(found -> found.finding().line() > 0)
            .collect(
                Collectors.groupingBy(
                    found -> found.finding().line(), TreeMap::new, Collectors.toList()));
    comments =
        review.comments().stream()
            .filter(comment -> comment.line() != null && !comment.outdated())
            .collect(Collectors.groupingBy(CommentView::line, TreeMap::new, Collectors.toList()));
  }

  /** The lines to show. */
  static List<SourceLine> of(ReviewView review) {
    return new Listing(review).shown();
  }

  private List<SourceLine> shown() {
    BitSet wanted = wanted();
    List<SourceLine> shown = new ArrayList<>();
    int next = 1;
    for (int number = wanted.nextSetBit(1); number > 0; number = wanted.nextSetBit(number + 1)) {
      addGap(shown, next, number - 1);
      shown.add(line(number));
      next = number + 1;
    }
    addGap(shown, next, lines.size());
    return shown;
  }

  private BitSet wanted() {
    BitSet wanted = new BitSet(lines.size() + 1);
    if (lines.size() <= MAX_LINES) {
      wanted.set(1, lines.size() + 1);
      return wanted;
    }
    wanted.set(1, AROUND);
    for (Map<Integer, ?> places : List.of(findings, comments)) {
      for (int number : places.keySet()) {
        if (wanted.cardinality() < MAX_LINES) {
          wanted.set(Math.max(1, number - AROUND), Math.min(lines.size(), number + AROUND) + 1);
        }
      }
    }
    return wanted;
  }

  private static void addGap(List<SourceLine> shown, int first, int last) {
    if (first <= last) {
      String which = first == last ? "line " + first : "lines %,d to %,d".formatted(first, last);
      shown.add(new SourceLine(0, which, List.of(), List.of(), List.of()));
    }
  }

  private SourceLine line(int number) {
    String text = lines.get(number - 1);
    List<ReviewFinding> found = findings.getOrDefault(number, List.of());
    return new SourceLine(
        number,
        VisibleText.of(text),
        found.isEmpty() ? List.of() : pieces(number, text, found),
        found,
        comments.getOrDefault(number, List.of()));
  }

  private static List<SourceLine.Piece> pieces(int number, String text, List<ReviewFinding> found) {
    BitSet marked = new BitSet(text.length());
    for (ReviewFinding each : found) {
      Finding finding = each.finding();
      int end = finding.endLine() > number ? text.length() : finding.endColumn() - 1;
      marked.set(
          clamp(finding.column() - 1, text),
          Math.max(clamp(finding.column() - 1, text), clamp(end, text)));
    }
    List<SourceLine.Piece> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      boolean isMarked = marked.get(start);
      int end = isMarked ? marked.nextClearBit(start) : marked.nextSetBit(start);
      end = end < 0 ? text.length() : Math.min(end, text.length());
      pieces.add(new SourceLine.Piece(VisibleText.of(text.substring(start, end)), isMarked));
      start = end;
    }
    return pieces;
  }

  private static int clamp(int column, String text) {
    return Math.clamp(column, 0, text.length());
  }
}
