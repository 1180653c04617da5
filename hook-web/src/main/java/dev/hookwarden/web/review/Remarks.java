package dev.hookwarden.web.review;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.review.boundary.CommentView;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.review.boundary.ReviewView;
import dev.hookwarden.review.boundary.Reviews;
import dev.hookwarden.scan.boundary.Finding;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author who writes on has to know of the review of the version before. */
@Named
@RequestScoped
public class Remarks {
  @Inject private Reviews reviews;

  private @Nullable Version known;
  private List<Remark> remarks = List.of();

  /**
   * What was said of a version and found in it, and is not answered.
   *
   * @param hook the hook's name as it was typed
   * @param number the version's number; 0 for none
   */
  public List<Remark> of(String hook, int number) {
    Version version = new Version(hook, number);
    if (!version.equals(known)) {
      known = version;
      remarks = read(version);
    }
    return remarks;
  }

  private List<Remark> read(Version version) {
    if (version.number() < 1) {
      return List.of();
    }
    try {
      return of(reviews.review(version.hook(), version.number()));
    } catch (HookwardenException e) {
      if (e.problem() != Problem.NOT_FOUND) {
        throw e;
      }
      // Somebody types the name of a hook that is not there yet.
      return List.of();
    }
  }

  static List<Remark> of(ReviewView review) {
    List<Remark> found = new ArrayList<>();
    ReviewView.SentBack sentBack = review.progress().sentBack();
    if (sentBack != null) {
      found.add(new Remark(0, sentBack.by(), sentBack.reason()));
    }
    review.comments().stream()
        .filter(comment -> !comment.outdated())
        .map(Remarks::remark)
        .forEach(found::add);
    review.findings().stream()
        .filter(each -> !each.isResolved())
        .map(Remarks::remark)
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static Remark remark(CommentView comment) {
    Integer line = comment.line();
    return new Remark(line == null ? 0 : line, comment.author(), comment.text());
  }

  private static Remark remark(ReviewFinding found) {
    Finding finding = found.finding();
    return new Remark(finding.line(), finding.title(), finding.advice());
  }

  /**
   * Something to know.
   *
   * @param line the 1-based line; 0 for the whole version
   * @param who who says it, or what was found
   * @param text what is to be done
   */
  public record Remark(int line, String who, String text) {}
}
