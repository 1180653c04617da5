package dev.hookwarden.web.review;

import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.Approvals;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The approvals of the workspace, newest first. */
@Named
@RequestScoped
public class ApprovalsPage {
  private static final String ALL = "all";

  @Inject private Approvals approvals;

  private @Nullable String shown;
  private @Nullable String after;
  private @Nullable Cursor<ApprovalView> page;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    page =
        Cursor.of(
            "/approvals.xhtml",
            Map.of("shown", getShown()),
            after,
            approvals.approvals(!isAll(), Addresses.before(after), Cursor.FETCH),
            ApprovalView::id);
  }

  /** The approvals. */
  public Cursor<ApprovalView> getPage() {
    return Objects.requireNonNull(page);
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
