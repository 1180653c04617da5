package dev.hookwarden.api.review;

import dev.hookwarden.api.hook.VersionJson;
import dev.hookwarden.review.boundary.AuthorHistory;
import dev.hookwarden.review.boundary.CapabilityChange;
import dev.hookwarden.review.boundary.CommentView;
import dev.hookwarden.review.boundary.ReviewView;
import dev.hookwarden.review.boundary.TermChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision about a version rests on.
 *
 * @param version the version
 * @param source as handed in
 * @param base the version to compare with; {@code null} if none was approved
 * @param scan what the scanner was able to do; {@code null} if it has not scanned the version yet
 * @param findings what has to be answered
 * @param capabilities what it asks for, beside the base
 * @param terms what starts and limits it, where that is not as in the base
 * @param comments what was said, oldest first
 * @param approvals its approvals, newest first
 * @param progress where the decision is
 * @param authorHistory what became of the author's versions
 */
@Schema(name = "Review", description = "Everything that a decision about a version rests on.")
public record ReviewJson(
    VersionJson version,
    String source,
    @Schema(nullable = true) @Nullable BaseJson base,
    @Schema(nullable = true) @Nullable ScanJson scan,
    List<ReviewFindingJson> findings,
    List<CapabilityJson> capabilities,
    List<TermJson> terms,
    List<CommentJson> comments,
    List<ApprovalJson> approvals,
    ProgressJson progress,
    AuthorHistoryJson authorHistory) {
  /** The version that was approved last. */
  @Schema(name = "ReviewBase", description = "The version that was approved last.")
  public record BaseJson(int version, String source) {}

  /** What a scan was. */
  @Schema(name = "ReviewScan")
  public record ScanJson(
      @Schema(description = "The rules' SHA-256; an approval names it.") String ruleSet,
      @Schema(enumeration = {"complete", "failed", "truncated"}) String status,
      Instant at) {}

  /** What a version may do. */
  @Schema(name = "CapabilityChange")
  public record CapabilityJson(
      @Schema(examples = "records.write:orders") String capability,
      @Schema(enumeration = {"added", "gone", "kept"}) String change,
      @Schema(description = "What it lets a hook do.") String words) {
    static CapabilityJson from(CapabilityChange change) {
      return new CapabilityJson(
          change.capability().toString(),
          change.kind().name().toLowerCase(Locale.ROOT),
          change.words());
    }
  }

  /** A trigger, limit or isolation that is not as in the base. */
  @Schema(name = "TermChange")
  public record TermJson(
      @Schema(enumeration = {"added", "gone"}) String change,
      @Schema(examples = "after events on orders") String words) {
    static TermJson from(TermChange change) {
      return new TermJson(change.isNew() ? "added" : "gone", change.words());
    }
  }

  /** What somebody said. */
  @Schema(name = "ReviewComment")
  public record CommentJson(
      UUID id,
      int version,
      @Schema(nullable = true, description = "Null for the whole version.") @Nullable Integer line,
      String lineText,
      String author,
      String text,
      Instant at,
      @Schema(description = "The line reads otherwise in this version.") boolean outdated) {
    static CommentJson from(CommentView comment) {
      return new CommentJson(
          comment.id(),
          comment.number(),
          comment.line(),
          comment.lineText(),
          comment.author(),
          comment.text(),
          comment.at(),
          comment.outdated());
    }
  }

  /** Where a decision is. */
  @Schema(name = "ReviewProgress")
  public record ProgressJson(
      boolean waiting,
      @Schema(enumeration = {"submitted", "rules", "runtime", "reported", "expired"}) String cause,
      Instant since,
      RiskJson risk,
      @Schema(description = "It can be approved without being claimed.") boolean fastLane,
      @Schema(nullable = true) @Nullable ClaimJson claim,
      @Schema(nullable = true) @Nullable String assignee,
      @Schema(nullable = true) @Nullable SentBackJson sentBack,
      @Schema(description = "The caller handed it in, and so can't decide.") boolean ownVersion) {
    static ProgressJson from(ReviewView.Progress progress) {
      ReviewView.SentBack sentBack = progress.sentBack();
      return new ProgressJson(
          progress.waiting(),
          progress.cause().wireName(),
          progress.since(),
          RiskJson.from(progress.risk()),
          progress.fastLane(),
          ClaimJson.from(progress.claim()),
          progress.assignee(),
          sentBack == null
              ? null
              : new SentBackJson(sentBack.by(), sentBack.reason(), sentBack.at()),
          progress.ownVersion());
    }
  }

  /** A decision not to let a version run. */
  @Schema(name = "SentBack")
  public record SentBackJson(String by, String reason, Instant at) {}

  /** What became of an author's versions. */
  @Schema(name = "AuthorHistory")
  public record AuthorHistoryJson(long versions, long approved, long sentBack, long suspended) {
    static AuthorHistoryJson from(AuthorHistory history) {
      return new AuthorHistoryJson(
          history.versions(), history.approved(), history.sentBack(), history.suspended());
    }
  }

  /** Shows a review. */
  public static ReviewJson from(ReviewView view) {
    ReviewView.Base base = view.base();
    ReviewView.Scan scan = view.scan();
    return new ReviewJson(
        VersionJson.from(view.version()),
        view.source(),
        base == null ? null : new BaseJson(base.number(), base.source()),
        scan == null ? null : new ScanJson(scan.ruleSet(), scan.status().wireName(), scan.at()),
        view.findings().stream().map(ReviewFindingJson::from).toList(),
        view.capabilities().stream().map(CapabilityJson::from).toList(),
        view.terms().stream().map(TermJson::from).toList(),
        view.comments().stream().map(CommentJson::from).toList(),
        view.approvals().stream().map(ApprovalJson::from).toList(),
        ProgressJson.from(view.progress()),
        AuthorHistoryJson.from(view.author()));
  }
}
