package dev.hookwarden.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.access.boundary.Colleague;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.review.boundary.CapabilityChange;
import dev.hookwarden.review.boundary.Claim;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.boundary.ReviewQueue;
import dev.hookwarden.review.boundary.ReviewView;
import dev.hookwarden.review.boundary.Reviews;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Difference;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision about a version rests on, and the decision. Authors read it too; what
 * only reviewers may do is not shown to them, and refused by the boundary.
 */
@Named
@RequestScoped
public class ReviewPage {
  @Inject private Reviews reviews;
  @Inject private HookLibrary library;
  @Inject private ReviewQueue queue;
  @Inject private ReviewActs acts;
  @Inject private ReviewForm form;
  @Inject private Visitor visitor;
  @Inject private Clock clock;

  private @Nullable String hook;
  private @Nullable String number;
  private @Nullable String line;
  private @Nullable String done;
  private @Nullable ReviewView review;
  private @Nullable CompiledCode compiled;

  /** Finds the version before anything is shown. */
  public void load() {
    Version version = Version.of(hook, number);
    review = reviews.review(version.hook(), version.number());
    compiled = CompiledCode.of(library.source(version.hook(), version.number())).orElse(null);
    if (!FacesContext.getCurrentInstance().isPostback()) {
      Done.named(Addresses.text(done)).ifPresent(what -> Notices.success(what.words()));
    }
  }

  /** Does what the button that was touched says. */
  public void act() {
    acts.act(Version.of(hook, number));
  }

  /**
   * Whether the version is found. While a form is read it is not, and a repetition that saw an
   * empty list then would keep it so where something was refused.
   */
  public boolean isLoaded() {
    return review != null;
  }

  /** Everything. */
  public ReviewView getReview() {
    return Objects.requireNonNull(review);
  }

  /** The address of this page, to which forms are sent. */
  public String getAddress() {
    return Version.of(hook, number).address();
  }

  /** Whether the visitor may do anything here: not an author, nor one without the right. */
  public boolean isReviewer() {
    return visitor.may("hook:review") && !getReview().progress().ownVersion();
  }

  /** Whether somebody has to decide. */
  public boolean isWaiting() {
    return getReview().progress().waiting();
  }

  /** Who decides now; {@code null} if nobody does, or their time is over. */
  public @Nullable Claim getClaim() {
    Claim claim = getReview().progress().claim();
    return claim == null || clock.instant().isAfter(claim.until()) ? null : claim;
  }

  /** Whether the visitor decides. */
  public boolean isMine() {
    Claim claim = getClaim();
    return claim != null && claim.by().equals(visitor.getId());
  }

  /** Whether the visitor can take the version. */
  public boolean isClaimable() {
    VersionState state = getReview().version().state();
    return isReviewer() && isWaiting() && getClaim() == null && state != VersionState.REJECTED;
  }

  /** Whether the visitor can approve, once everything is resolved. */
  public boolean isDecidable() {
    return isReviewer() && isWaiting() && (isMine() || (getClaim() == null && isOnFastLane()));
  }

  /** Whether the version can be approved without being claimed. */
  public boolean isOnFastLane() {
    return getReview().progress().fastLane()
        && getReview().version().state() == VersionState.SUBMITTED;
  }

  /** Whether nothing but a direct call starts the version. */
  public boolean isOnlyAnswering() {
    JsonNode triggers = getReview().version().manifest().path("triggers");
    return triggers.valueStream().allMatch(trigger -> "invoke".equals(trigger.path("on").asText()));
  }

  /** What stands between the version and its approval; empty for nothing. */
  public List<ReviewFinding> getOpen() {
    return getReview().findings().stream().filter(found -> !found.isResolved()).toList();
  }

  /** Whether the visitor can let a finding pass. */
  public boolean isAcceptable(ReviewFinding found) {
    return isReviewer()
        && isWaiting()
        && !found.isResolved()
        && found.acceptances().stream().noneMatch(each -> each.by().equals(visitor.getId()));
  }

  /** The source, line by line. */
  public List<SourceLine> getLines() {
    return Listing.of(getReview());
  }

  /** What its source was compiled to; {@code null} if it is executed as it is. */
  public @Nullable CompiledCode getCompiled() {
    return compiled;
  }

  /** What differs from the version that was approved last; empty if none was. */
  public List<Difference.Line> getDifference() {
    ReviewView.Base base = getReview().base();
    return base == null
        ? List.of()
        : Difference.ofText(VisibleText.of(base.source()), VisibleText.of(getReview().source()));
  }

  /** The new capabilities as the form sends them back. */
  public String getAdded() {
    return getReview().capabilities().stream()
        .filter(change -> change.kind() == CapabilityChange.Kind.ADDED)
        .map(change -> change.capability().toString())
        .collect(Collectors.joining(","));
  }

  /** The rules of the scan as the form sends them back; empty if there was none. */
  public String getRuleSet() {
    ReviewView.Scan scan = getReview().scan();
    return scan == null ? "" : scan.ruleSet();
  }

  /** The people who can be named. */
  public List<Colleague> getReviewers() {
    return queue.reviewers();
  }

  /** What the version would do on real events. */
  public List<ComparisonRow> getCompared() {
    return acts.compared().stream().map(ComparisonRow::of).toList();
  }

  /** Whether that was asked. */
  public boolean isComparing() {
    return acts.isComparing();
  }

  /** The line of the comment to be: as it was typed, or as the address says. */
  public String getCommentLine() {
    return form.chosen("line", Addresses.text(line));
  }

  /** The hook's name in the address. */
  public @Nullable String getHook() {
    return hook;
  }

  /** Takes the hook's name. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
  }

  /** The version's number in the address. */
  public @Nullable String getNumber() {
    return number;
  }

  /** Takes the version's number. */
  public void setNumber(@Nullable String number) {
    this.number = number;
  }

  /** The line in the address. */
  public @Nullable String getLine() {
    return line;
  }

  /** Takes the line. */
  public void setLine(@Nullable String line) {
    this.line = line;
  }

  /** What was just done, in the address. */
  public @Nullable String getDone() {
    return done;
  }

  /** Takes what was just done. */
  public void setDone(@Nullable String done) {
    this.done = done;
  }
}
