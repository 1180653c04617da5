package dev.hookwarden.web.inbox;

import dev.hookwarden.consent.boundary.ConsentView;
import dev.hookwarden.consent.boundary.Consents;
import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.consent.boundary.MuteView;
import dev.hookwarden.consent.boundary.Mutes;
import dev.hookwarden.consent.boundary.PreferenceView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the visitor allows and mutes. */
@Named
@RequestScoped
public class PreferencesPage {
  private static final int MOST = 100;
  private static final String ALL = "all";

  @Inject private Consents consents;
  @Inject private Mutes mutes;
  @Inject private Typed typed;
  @Inject private Clock clock;

  private boolean loaded;
  private @Nullable String shown;
  private List<PreferenceView> grid = List.of();
  private List<MuteView> silenced = List.of();
  private List<ConsentView> history = List.of();

  /** Reads everything before anything is shown. */
  public void load() {
    grid = consents.preferences();
    silenced = mutes.mutes(isAll(), Addresses.before(null), MOST);
    history = isAll() ? consents.consents(true, Addresses.before(null), MOST) : List.of();
    loaded = true;
  }

  /** Does what the touched button says. */
  public void act() {
    typed
        .button("withdraw")
        .ifPresent(
            id ->
                attempt(
                    () -> consents.withdraw(Addresses.id(id)),
                    "Withdrawn. The hook has to ask you again."));
    typed
        .button("lift")
        .ifPresent(
            id -> attempt(() -> mutes.lift(Addresses.id(id)), "Lifted. Hooks may ask you again."));
    typed.button("mute").ifPresent(any -> attempt(this::mute, "Muted."));
  }

  private static void attempt(Runnable act, String words) {
    if (Notices.attempt(act)) {
      Notices.success(words);
    }
  }

  private void mute() {
    String hook = typed.in("mute-hook");
    String purpose = typed.in("mute-purpose");
    boolean everything = !typed.in("mute-everything").isEmpty();
    if (everything == (!hook.isEmpty() || !purpose.isEmpty())) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "name a hook or a purpose, or tick everything");
    }
    mutes.make(
        new MuteScope(
            hook.isEmpty() ? null : hook, null, null, null, purpose.isEmpty() ? null : purpose),
        typed.endOf("mute-until"));
  }

  /** Whether a mute holds. */
  public boolean holds(MuteView mute) {
    return mute.endedAt() == null
        && (mute.until() == null || clock.instant().isBefore(mute.until()));
  }

  /** Whether the lists are read. */
  public boolean isLoaded() {
    return loaded;
  }

  /** What was said about each thing. */
  public List<PreferenceView> getGrid() {
    return grid;
  }

  /** The mutes. */
  public List<MuteView> getMutes() {
    return silenced;
  }

  /** All consents, those that have ended included; empty if they are not shown. */
  public List<ConsentView> getHistory() {
    return history;
  }

  /** Whether what has ended is shown too. */
  public boolean isAll() {
    return getShown().equals(ALL);
  }

  /** {@code all}, or empty for what stands. */
  public String getShown() {
    return Addresses.text(shown);
  }

  /** Takes what is shown. */
  public void setShown(@Nullable String shown) {
    this.shown = shown;
  }
}
