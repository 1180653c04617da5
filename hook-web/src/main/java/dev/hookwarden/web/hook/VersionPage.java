package dev.hookwarden.web.hook;

import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.library.boundary.Activated;
import dev.hookwarden.library.boundary.Activation;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.ReviewView;
import dev.hookwarden.review.boundary.Reviews;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.JsonWords;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One version of a hook: its source, its manifest, and what compiler and reviewers said. */
@Named
@RequestScoped
public class VersionPage {
  private static final int OTHERS = 50;

  @Inject private HookLibrary library;
  @Inject private Reviews reviews;
  @Inject private Activation activation;
  @Inject private Ledger ledger;
  @Inject private Visitor visitor;

  private @Nullable String hook;
  private @Nullable String number;
  private @Nullable ReviewView review;
  private @Nullable Activated activated;
  private @Nullable String against;
  private @Nullable Beside beside;

  /** Finds the version before anything is shown. */
  public void load() {
    String name = Addresses.text(hook);
    int wanted = Addresses.number(number);
    review = reviews.review(name, wanted);
    String other = Addresses.text(against);
    if (!other.isEmpty()) {
      beside = Beside.versions(side(name, Addresses.number(other)), side(name, wanted));
    }
  }

  private Beside.Side side(String name, int wanted) {
    return new Beside.Side(
        library.version(name, wanted),
        library.source(name, wanted),
        library.manifest(name, wanted));
  }

  /** What it is compared with; {@code null} if with nothing. */
  public @Nullable Beside getBeside() {
    return beside;
  }

  /** The numbers of other versions, newest first. */
  public List<Integer> getOthers() {
    VersionView.Identity mine = getVersion().identity();
    int latest = library.hook(mine.hook()).latestVersion();
    return IntStream.iterate(latest, number -> number > 0, number -> number - 1)
        .filter(number -> number != mine.number())
        .limit(OTHERS)
        .boxed()
        .toList();
  }

  /**
   * Whether the version is found. While a form is read it is not, and a repetition that saw an
   * empty list then would keep it so where something was refused.
   */
  public boolean isLoaded() {
    return review != null;
  }

  /** Makes it the one that runs. */
  public void activate() {
    int wanted = Addresses.number(number);
    if (Notices.attempt(() -> activated = activation.activate(Addresses.text(hook), wanted))) {
      Notices.success("Version %d runs from now on.".formatted(wanted));
    }
  }

  /** The version that was just replaced by it; {@code null} if none was. */
  public Activated.@Nullable Replaced getReplaced() {
    return activated == null ? null : activated.replaced();
  }

  /**
   * Whether it has the state in which the visitor can make it the one that runs. Assumed while a
   * form is read, when it is not yet found; the boundary decides then.
   */
  public boolean isActivatable() {
    return visitor.may("hook:activate")
        && (review == null || VersionStep.ACTIVATE.from().contains(getVersion().state()));
  }

  /** Whether the hook runs a later version, so that this would be a step back. */
  public boolean isEarlier() {
    if (review == null) {
      return false;
    }
    VersionView.Identity mine = getVersion().identity();
    Integer active = library.hook(mine.hook()).activeVersion();
    return active != null && mine.number() < active;
  }

  /** What a decision about it rests on, and what was decided. */
  public ReviewView getReview() {
    return Objects.requireNonNull(review);
  }

  /** The approval that stands; {@code null} if none does. */
  public @Nullable ApprovalView getApproval() {
    return getReview().approvals().stream()
        .filter(approval -> approval.end() == null)
        .findFirst()
        .orElse(null);
  }

  /** The version. */
  public VersionView getVersion() {
    return getReview().version();
  }

  /** How many changes it has made that the ledger still has. */
  public long getChanges() {
    VersionView.Identity mine = getVersion().identity();
    return visitor.may("history:read") ? ledger.countOf(mine.hook(), mine.number()) : 0;
  }

  /** The same in words. */
  public String getChangeWords() {
    long changes = getChanges();
    return changes == 1 ? "1 change" : "%,d changes".formatted(changes);
  }

  /** Its text. */
  public String getSource() {
    return getReview().source();
  }

  /** Its manifest over several lines. */
  public String getManifest() {
    return JsonWords.pretty(getVersion().manifest());
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

  /** The number of the version that it is compared with, in the address. */
  public @Nullable String getAgainst() {
    return against;
  }

  /** Takes the number of the version that it is compared with. */
  public void setAgainst(@Nullable String against) {
    this.against = against;
  }
}
