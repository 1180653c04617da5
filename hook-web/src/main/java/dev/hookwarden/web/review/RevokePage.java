package dev.hookwarden.web.review;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.review.boundary.Approvals;
import dev.hookwarden.review.boundary.RevocationPreview;
import dev.hookwarden.web.hook.ManifestWords;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One approval: what its revocation would stop, and the revocation. */
@Named
@RequestScoped
public class RevokePage {
  private static final String REASON = "why";

  @Inject private Approvals approvals;
  @Inject private ReviewForm form;
  @Inject private Departure departure;

  private @Nullable String id;
  private @Nullable RevocationPreview preview;

  /** Finds the approval before anything is shown. */
  public void load() {
    preview = approvals.preview(Addresses.id(id));
  }

  /** Revokes it, if the button was touched. */
  public void act() {
    if (!form.typed("revoke").isEmpty()) {
      try {
        ApprovalView.Subject subject =
            approvals.revoke(Addresses.id(id), form.typed(REASON)).subject();
        departure.to(new Version(subject.hook(), subject.number()).address(Done.REVOKED, ""));
      } catch (HookwardenException e) {
        Notices.failureAt(REASON, Notices.sentence(e.detail().replaceFirst("^[A-Za-z.]+: ", "")));
      }
    }
  }

  /** What it would stop. */
  public RevocationPreview getPreview() {
    return Objects.requireNonNull(preview);
  }

  /** Whether the approval is found. */
  public boolean isLoaded() {
    return preview != null;
  }

  /** What would not start it any more. */
  public List<String> getTriggers() {
    return getPreview().triggers().stream().map(ManifestWords::trigger).toList();
  }

  /** The approval's id in the address. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes the approval's id. */
  public void setId(@Nullable String id) {
    this.id = id;
  }
}
