package dev.hookwarden.web.settings;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.SettingsView;
import dev.hookwarden.settings.boundary.WorkspaceSettings;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the workspace. What was typed stays when it is refused, and when somebody else
 * saved meanwhile both states are shown.
 */
@Named
@RequestScoped
public class SettingsPage {
  static final String MARKED = "Nothing was saved. Look at the fields that are marked.";

  @Inject private WorkspaceSettings settings;
  @Inject private Visitor visitor;
  @Inject private HttpServletRequest request;

  private @Nullable SettingsView present;
  private @Nullable SettingsForm form;
  private @Nullable Long seen;
  private boolean overtaken;
  private boolean loaded;

  /** Reads the settings before anything is shown, unless a form that was sent is. */
  public void load() {
    if (!visitor.may("settings:manage")) {
      throw new HookwardenException(Problem.FORBIDDEN, "only administrators change settings");
    }
    if (present == null) {
      present = settings.settings();
    }
    if (form == null) {
      form = SettingsForm.of(present);
    }
    loaded = true;
  }

  /** Saves what the form says. */
  public void save() {
    SettingsView before = settings.settings();
    seen = Addresses.largeNumber(request.getParameter("revision"));
    SettingsForm typed =
        SettingsForm.typed(before, name -> Addresses.text(request.getParameter(name)));
    form = typed;
    present = before;
    if (typed.isWrong()) {
      Notices.failure(MARKED);
      return;
    }
    try {
      present = settings.change(typed.settings(), seen);
      seen = null;
      form = null;
      Notices.success("The settings are saved.");
    } catch (HookwardenException e) {
      refuse(e, typed);
    }
  }

  private void refuse(HookwardenException failure, SettingsForm typed) {
    switch (failure.problem()) {
      case PRECONDITION_FAILED, CONFLICT -> {
        present = settings.settings();
        seen = null;
        overtaken = true;
        Notices.failure("Nothing was saved: somebody else saved the settings meanwhile.");
      }
      case INVALID_REQUEST -> {
        mark(typed, failure);
        Notices.failure(typed.isWrong() ? MARKED : "Nothing was saved: " + failure.detail() + ".");
      }
      default -> Notices.failure(failure.detail());
    }
  }

  private static void mark(SettingsForm typed, HookwardenException failure) {
    if (failure.members().get("fields") instanceof List<?> fields) {
      for (Object each : fields) {
        typed.refuse(String.valueOf(((Map<?, ?>) each).get("field")));
      }
    }
  }

  /**
   * The revision that the form is about: what its reader saw, as long as nobody has shown them
   * another state.
   */
  public long getRevision() {
    return seen != null ? seen : present == null ? 0 : present.revision();
  }

  /** What starts runs, in the order of the columns. */
  public List<TriggerKind> getTriggers() {
    return Arrays.asList(TriggerKind.values());
  }

  /**
   * Whether the fields can be shown. While a form is read they are not needed, and a repetition
   * that saw none would show none where something was refused.
   */
  public boolean isLoaded() {
    return loaded;
  }

  /** The limits. */
  public List<SettingsForm.LimitRow> getRows() {
    return Objects.requireNonNull(form).rows();
  }

  /** The fields of the history. */
  public List<Field> getHistory() {
    return Objects.requireNonNull(form).history();
  }

  /** The field of the retention, as a list of one. */
  public List<Field> getRetention() {
    return List.of(Objects.requireNonNull(form).retention());
  }

  /** The fields about reviews that take a number. */
  public List<Field> getReviewNumbers() {
    return Objects.requireNonNull(form).reviewNumbers();
  }

  /** The fields about reviews that take one of two words. */
  public List<Choosable> getReviewChoices() {
    return Objects.requireNonNull(form).reviewChoices();
  }

  /** The fields about actions that take a number. */
  public List<Field> getActionNumbers() {
    return Objects.requireNonNull(form).actionNumbers();
  }

  /** The fields about actions that take one of two words. */
  public List<Choosable> getActionChoices() {
    return Objects.requireNonNull(form).actionChoices();
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
  public SettingsView.@Nullable Change getChange() {
    return present == null ? null : present.change();
  }
}
