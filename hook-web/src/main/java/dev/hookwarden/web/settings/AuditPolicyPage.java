package dev.hookwarden.web.settings;

import dev.hookwarden.audit.boundary.AuditPolicies;
import dev.hookwarden.audit.boundary.AuditPolicyView;
import dev.hookwarden.audit.boundary.Payload;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log keeps: a part of the page of the settings with a form, a revision and a button
 * of its own.
 */
@Named
@RequestScoped
public class AuditPolicyPage {
  @Inject private AuditPolicies policies;
  @Inject private HttpServletRequest request;

  private @Nullable AuditPolicyView present;
  private @Nullable AuditPolicyForm form;
  private @Nullable Long seen;
  private String payloadError = "";
  private boolean overtaken;
  private boolean loaded;

  /** Reads the policy before anything is shown, unless a form that was sent is. */
  public void load() {
    if (present == null) {
      present = policies.policy();
    }
    if (form == null) {
      form = AuditPolicyForm.of(present);
    }
    loaded = true;
  }

  /** Saves what the form says. */
  public void save() {
    seen = Addresses.largeNumber(request.getParameter("audit.revision"));
    AuditPolicyForm typed = AuditPolicyForm.typed(sent("audit.payload"), sent("audit.redact"));
    form = typed;
    typed.payload().ifPresentOrElse(payload -> save(typed, payload), this::refusePayload);
  }

  private String sent(String name) {
    return Addresses.text(request.getParameter(name));
  }

  private void refusePayload() {
    payloadError = "Choose one of these.";
    Notices.failure(SettingsPage.MARKED);
  }

  private void save(AuditPolicyForm typed, Payload payload) {
    try {
      present = policies.change(payload, typed.paths(), seen);
      seen = null;
      form = null;
      Notices.success("What the audit log keeps is saved.");
    } catch (HookwardenException e) {
      refuse(e, typed);
    }
  }

  private void refuse(HookwardenException failure, AuditPolicyForm typed) {
    switch (failure.problem()) {
      case PRECONDITION_FAILED, CONFLICT -> {
        seen = null;
        overtaken = true;
        Notices.failure("Nothing was saved: somebody else saved what the log keeps meanwhile.");
      }
      case INVALID_REQUEST -> {
        typed.refuse(failure);
        Notices.failure(SettingsPage.MARKED);
      }
      default -> Notices.failure(Notices.sentence(failure.detail()));
    }
  }

  /**
   * The revision that the form is about: what its reader saw, as long as nobody has shown them
   * another state.
   */
  public long getRevision() {
    return seen != null ? seen : present == null ? 0 : present.revision();
  }

  /** Whether the fields can be shown; while a form is read they are not needed. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The choices for payloads. */
  public List<AuditPolicyForm.Choice> getPayloads() {
    return Objects.requireNonNull(form).choices();
  }

  /** What is wrong with the choice for payloads; empty for nothing. */
  public String getPayloadError() {
    return payloadError;
  }

  /** The redacted paths, one in each line. */
  public String getPaths() {
    return form == null ? "" : form.text();
  }

  /** What is wrong with the paths, each with its line. */
  public List<String> getPathErrors() {
    return form == null ? List.of() : form.errors();
  }

  /** Whether somebody else saved meanwhile. */
  public boolean isOvertaken() {
    return overtaken;
  }

  /** Where what was typed differs from what is saved now. */
  public List<SettingsForm.Divergence> getDivergences() {
    return form == null || present == null ? List.of() : form.divergences(present);
  }

  /** The last change; {@code null} if there was none. */
  public AuditPolicyView.@Nullable Change getChange() {
    return present == null ? null : present.change();
  }
}
