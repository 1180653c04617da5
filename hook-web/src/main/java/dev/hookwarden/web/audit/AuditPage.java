package dev.hookwarden.web.audit;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.boundary.AuditPolicies;
import dev.hookwarden.audit.boundary.AuditPolicyView;
import dev.hookwarden.audit.boundary.AuditProofs;
import dev.hookwarden.audit.boundary.AuditTrail;
import dev.hookwarden.audit.boundary.AuditVerifications;
import dev.hookwarden.audit.boundary.FindingView;
import dev.hookwarden.audit.boundary.LogState;
import dev.hookwarden.audit.boundary.VerificationView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit log, newest first, how far it is sealed, and its last verification. */
@Named
@RequestScoped
public class AuditPage {
  private static final int PERCENT = 100;

  @Inject private AuditTrail trail;
  @Inject private AuditProofs proofs;
  @Inject private AuditVerifications verifications;
  @Inject private AuditPolicies policies;
  @Inject private HttpServletRequest request;

  private @Nullable AuditFilters filters;
  private @Nullable Cursor<AuditEntryView> page;
  private @Nullable LogState state;
  private @Nullable VerificationView verification;

  /** Reads everything before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    getPage();
    state = proofs.state();
    List<VerificationView> latest = verifications.verifications(Addresses.before(null), 1);
    verification = latest.isEmpty() ? null : latest.getFirst();
  }

  /** The entries. */
  public Cursor<AuditEntryView> getPage() {
    if (page == null) {
      String after = Addresses.text(request.getParameter("after"));
      var found = trail.entries(filters().filter(), Addresses.before(after), Cursor.SIZE);
      page = Cursor.until("/audit.xhtml", filters().values(), after, found.entries(), found.next());
    }
    return page;
  }

  /** Begins a verification. */
  public void verify() {
    if (Notices.attempt(() -> verifications.start(0))) {
      Notices.success("The log is being verified.");
    }
  }

  /** The value of each filter, by name. */
  public Map<String, String> getFilters() {
    return filters().values();
  }

  /** Whether any filter is set. */
  public boolean isFiltered() {
    return filters().isAny();
  }

  /** The filters as the rest of an address. */
  public String getQuery() {
    return filters().query();
  }

  /** Whether a search has not yet come to the oldest entry. */
  public boolean isGoingOn() {
    return getPage().isHasNext();
  }

  /** How far the log is sealed. */
  public @Nullable LogState getState() {
    return state;
  }

  /** The last verification; {@code null} if there was none. */
  public @Nullable VerificationView getVerification() {
    return verification;
  }

  /** Whether a verification is running. */
  public boolean isVerifying() {
    return verification != null && verification.state() == VerificationView.State.RUNNING;
  }

  /** How much of the log the last verification has checked, in percent. */
  public int getShare() {
    if (verification == null) {
      return 0;
    }
    long all = verification.size() - verification.first();
    return all == 0
        ? PERCENT
        : (int) ((verification.checked() - verification.first()) * PERCENT / all);
  }

  /** What the last verification found, in words. */
  public String getFindingWords() {
    FindingView finding = verification == null ? null : verification.finding();
    if (finding == null) {
      return "";
    }
    String where = finding.position() == null ? "An entry" : "Entry " + finding.position();
    return "%s was %s. %s".formatted(where, finding.kind().wireName(), finding.detail());
  }

  /** What the log keeps. */
  public AuditPolicyView getPolicy() {
    return policies.policy();
  }

  private AuditFilters filters() {
    if (filters == null) {
      filters = AuditFilters.of(request::getParameter);
    }
    return filters;
  }
}
