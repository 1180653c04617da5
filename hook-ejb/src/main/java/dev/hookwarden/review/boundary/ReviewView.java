package dev.hookwarden.review.boundary;

import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.scan.boundary.ScanReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision about a version rests on.
 *
 * @param version the version
 * @param source as handed in
 * @param base the version of the hook that was approved last; {@code null} if none was
 * @param scan what the scanner was able to do; {@code null} if it has not scanned the version yet
 * @param findings what has to be answered
 * @param capabilities what it asks for, beside the base
 * @param terms what starts and limits it, where that is not as in the base
 * @param comments what was said of this and earlier versions, oldest first
 * @param approvals its approvals, newest first
 * @param progress where the decision is
 * @param author what became of the author's other versions
 */
public record ReviewView(
    VersionView version,
    String source,
    @Nullable Base base,
    @Nullable Scan scan,
    List<ReviewFinding> findings,
    List<CapabilityChange> capabilities,
    List<TermChange> terms,
    List<CommentView> comments,
    List<ApprovalView> approvals,
    Progress progress,
    AuthorHistory author) {
  /** Copies. */
  public ReviewView {
    findings = List.copyOf(findings);
    capabilities = List.copyOf(capabilities);
    terms = List.copyOf(terms);
    comments = List.copyOf(comments);
    approvals = List.copyOf(approvals);
  }

  /**
   * The version to compare with.
   *
   * @param number its number
   * @param source its source
   */
  public record Base(int number, String source) {}

  /**
   * What a scan was.
   *
   * @param ruleSet the SHA-256 of the rules
   * @param status whether all of them could be applied
   * @param at when
   */
  public record Scan(String ruleSet, ScanReport.Status status, Instant at) {}

  /**
   * Where the decision about a version is.
   *
   * @param waiting whether somebody has to decide
   * @param cause why it waits, or waited last
   * @param since since when
   * @param risk how urgent a look is
   * @param fastLane whether it can be approved without being claimed
   * @param claim who decides; {@code null} if nobody does
   * @param assignee who should decide; {@code null} if nobody was named
   * @param sentBack why it was sent back last; {@code null} if it never was
   * @param ownVersion whether the actor handed it in, and so must not decide
   */
  public record Progress(
      boolean waiting,
      QueueCause cause,
      Instant since,
      Risk risk,
      boolean fastLane,
      @Nullable Claim claim,
      @Nullable String assignee,
      @Nullable SentBack sentBack,
      boolean ownVersion) {}

  /**
   * A decision not to let a version run.
   *
   * @param by who decided
   * @param reason why
   * @param at when
   */
  public record SentBack(String by, String reason, Instant at) {}
}
