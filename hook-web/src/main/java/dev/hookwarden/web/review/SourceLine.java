package dev.hookwarden.web.review;

import dev.hookwarden.review.boundary.CommentView;
import dev.hookwarden.review.boundary.ReviewFinding;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a source with what was found in it and said of it.
 *
 * @param number the 1-based line; 0 for lines that are left out
 * @param text the line; of lines that are left out, which
 * @param pieces the line in parts, if some are marked; empty if none is
 * @param findings what was found in it
 * @param comments what was said of it
 */
public record SourceLine(
    int number,
    String text,
    List<Piece> pieces,
    List<ReviewFinding> findings,
    List<CommentView> comments) {
  /** Copies. */
  public SourceLine {
    pieces = List.copyOf(pieces);
    findings = List.copyOf(findings);
    comments = List.copyOf(comments);
  }

  /**
   * A part of a line.
   *
   * @param text the part
   * @param marked whether something was found in it
   */
  public record Piece(String text, boolean marked) {}

  /** Whether it stands for lines that are left out. */
  public boolean isGap() {
    return number == 0;
  }

  /** How the line is marked: by its worst finding. */
  public String getKind() {
    return findings.stream()
        .map(found -> found.finding().severity())
        .max(Comparator.naturalOrder())
        .map(severity -> "hw-found hw-found-" + severity.wireName())
        .orElse("");
  }
}
