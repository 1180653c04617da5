package dev.hookwarden.web.review;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.review.boundary.EffectComparison;
import dev.hookwarden.review.boundary.ReviewDesk;
import dev.hookwarden.review.boundary.ReviewRuns;
import dev.hookwarden.review.boundary.Reviews;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers do on the page of a review. What was done leads to the page anew; what was refused
 * is told at its field, and what was typed stays.
 */
@RequestScoped
public class ReviewActs {
  @Inject private ReviewDesk desk;
  @Inject private Reviews reviews;
  @Inject private ReviewRuns runs;
  @Inject private ReviewForm form;
  @Inject private Choice choice;
  @Inject private Departure departure;

  private List<EffectComparison> compared = List.of();
  private boolean comparing;

  /** Does what the button that was touched says. */
  void act(Version version) {
    choice.of("act").ifPresent(act -> act(version, act));
    choice.of("accept").ifPresent(finding -> accept(version, finding));
  }

  private void act(Version version, String act) {
    String hook = version.hook();
    int number = version.number();
    switch (act) {
      case "claim" -> attempt(version, Done.CLAIMED, "", "claim", () -> desk.claim(hook, number));
      case "release" ->
          attempt(version, Done.RELEASED, "", "claim", () -> desk.release(hook, number));
      case "assign" ->
          attempt(
              version, Done.ASSIGNED, "", "assignee", () -> desk.assign(hook, number, person()));
      case "comment" -> comment(version);
      case "approve" -> approve(version);
      case "send-back" ->
          attempt(
              version,
              Done.RETURNED,
              "",
              "what-to-do",
              () -> desk.sendBack(hook, number, form.typed("what-to-do")));
      case "compare" -> compare(version);
      default -> throw new HookwardenException(Problem.NOT_FOUND, "there is no act " + act);
    }
  }

  private void accept(Version version, String finding) {
    String field = "reason-" + finding;
    attempt(
        version,
        Done.ACCEPTED,
        "finding-" + finding,
        field,
        () -> desk.accept(version.hook(), version.number(), finding, form.typed(field)));
  }

  private void comment(Version version) {
    String line = form.typed("line");
    attempt(
        version,
        Done.SAID,
        "comments",
        "comment",
        () ->
            reviews.comment(
                version.hook(),
                version.number(),
                line.isEmpty() ? null : (Integer) Addresses.number(line),
                form.typed("comment")));
  }

  private void approve(Version version) {
    try {
      desk.approve(version.hook(), version.number(), form.approval());
      departure.to(version.address(Done.APPROVED, ""));
    } catch (HookwardenException e) {
      refuse(form.fieldOf(e.detail()), e);
    }
  }

  private void compare(Version version) {
    try {
      compared =
          runs.compare(
              version.hook(), version.number(), Addresses.number(form.chosen("events", "5")));
      comparing = true;
    } catch (HookwardenException e) {
      refuse("events", e);
    }
  }

  private @Nullable UUID person() {
    String person = form.typed("assignee");
    return person.isEmpty() ? null : Addresses.id(person);
  }

  private void attempt(Version version, Done done, String place, String field, Runnable act) {
    try {
      act.run();
      departure.to(version.address(done, place));
    } catch (HookwardenException e) {
      refuse(field, e);
    }
  }

  private static void refuse(String field, HookwardenException failure) {
    // The field itself is named by its place on the page.
    String words = Notices.sentence(failure.detail().replaceFirst("^[A-Za-z.]+: ", ""));
    Notices.failureAt(
        field,
        switch (failure.problem()) {
          case PRECONDITION_FAILED, CONFLICT, WRONG_STATE, FINDINGS_OPEN, NOT_FOUND ->
              words + " The page is as of now, and what you typed is still there.";
          case CODE_DIFFERS ->
              words + " Send the version back; with an empty line more it is a new one.";
          default -> words;
        });
  }

  /** What the version would do on real events; empty if nobody asked. */
  List<EffectComparison> compared() {
    return compared;
  }

  /** Whether that was asked. */
  boolean isComparing() {
    return comparing;
  }
}
