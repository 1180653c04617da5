package dev.hookwarden.web.call;

import dev.hookwarden.consent.boundary.StandingApprovalView;
import dev.hookwarden.consent.boundary.StandingApprovals;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The standing approvals of calls, newest first. */
@Named
@RequestScoped
public class CallApprovalsPage {
  private static final String ALL = "all";
  private static final String REASON = "why";

  @Inject private StandingApprovals approvals;
  @Inject private Choice choice;
  @Inject private Clock clock;

  private @Nullable String shown;
  private @Nullable String after;
  private @Nullable Cursor<StandingApprovalView> page;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    page =
        Cursor.of(
            "/callapprovals.xhtml",
            Map.of("shown", getShown()),
            after,
            approvals.approvals(!isAll(), Addresses.before(after), Cursor.FETCH),
            StandingApprovalView::id);
  }

  /** Takes the one back whose button was touched. */
  public void act() {
    choice
        .of("withdraw")
        .ifPresent(
            id -> {
              if (Notices.attempt(() -> approvals.withdraw(Addresses.id(id), getWhy()))) {
                Notices.success("The approval is withdrawn. The next call waits for a reviewer.");
              }
            });
  }

  /** What an approval is good for now: {@code stands}, {@code expired} or {@code ended}. */
  public String state(StandingApprovalView approval) {
    if (approval.endedAt() != null) {
      return "ended";
    }
    Instant end = approval.terms().expiresAt();
    return end == null || clock.instant().isBefore(end) ? "stands" : "expired";
  }

  /** The reason that was typed. */
  public String getWhy() {
    return choice.of(REASON).map(Addresses::text).orElse("");
  }

  /** Whether the list is read, which it is not while a form is. */
  public boolean isLoaded() {
    return page != null;
  }

  /** The approvals; none before they are read. */
  public @Nullable Cursor<StandingApprovalView> getPage() {
    return page;
  }

  /** Whether those that have ended are shown too. */
  public boolean isAll() {
    return getShown().equals(ALL);
  }

  /** {@code all}, or empty for those that stand. */
  public String getShown() {
    return Addresses.text(shown);
  }

  /** Takes which are shown. */
  public void setShown(@Nullable String shown) {
    this.shown = shown;
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }
}
