package dev.hookwarden.web.hook;

import dev.hookwarden.consent.boundary.ActionCount;
import dev.hookwarden.consent.boundary.Actions;
import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.library.boundary.Activated;
import dev.hookwarden.library.boundary.Activation;
import dev.hookwarden.library.boundary.FixtureSummary;
import dev.hookwarden.library.boundary.Fixtures;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.HookView;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.WorkspaceSettings;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One hook: what it may do, its versions and its latest runs. */
@Named
@RequestScoped
public class HookPage {
  private static final int RUNS = 10;
  private static final int VERSIONS = 50;
  private static final Duration DAY = Duration.ofDays(1);

  @Inject private HookLibrary library;
  @Inject private RunHistory history;
  @Inject private WorkspaceSettings settings;
  @Inject private Activation activation;
  @Inject private Fixtures fixtures;
  @Inject private Actions actions;
  @Inject private Clock clock;
  @Inject private Choice choice;
  @Inject private Visitor visitor;

  private @Nullable String name;
  private @Nullable HookView hook;
  private @Nullable List<FixtureSummary> kept;
  private @Nullable List<ActionCount> counts;
  private @Nullable Activated activated;

  /** Asks for nothing before the hook was found, as while a form is read. */
  private Manifest manifest = new Manifest(List.of(), Set.of(), Map.of(), Isolation.RUN);

  private LimitTable policy = LimitTable.DEFAULTS;

  /** Finds the hook before anything is shown. */
  public void load() {
    HookView found = library.hook(Addresses.text(name));
    hook = found;
    manifest = library.manifest(found.name(), shown(found));
    policy = settings.settings().limits();
  }

  /** Makes the version whose button was touched the one that runs. */
  public void act() {
    choice.of("activate").map(Addresses::number).ifPresent(this::activate);
  }

  private void activate(int version) {
    if (Notices.attempt(() -> activated = activation.activate(Addresses.text(name), version))) {
      Notices.success("Version %d runs from now on.".formatted(version));
    }
  }

  /** Takes the hook out of service. */
  public void deactivate() {
    if (Notices.attempt(() -> activation.deactivate(Addresses.text(name)))) {
      Notices.success("The hook does not run any more.");
    }
  }

  /** The version that was just replaced by another one; {@code null} if none was. */
  public Activated.@Nullable Replaced getReplaced() {
    return activated == null ? null : activated.replaced();
  }

  /** Whether a version has the state in which the visitor can make it the one that runs. */
  public boolean isActivatable(VersionView version) {
    return visitor.may("hook:activate") && VersionStep.ACTIVATE.from().contains(version.state());
  }

  /** Whether a version is older than the one that runs. */
  public boolean isEarlier(VersionView version) {
    Integer active = getHook().activeVersion();
    return active != null && version.identity().number() < active;
  }

  /** Whether somebody has to decide about a version before it can run. */
  public boolean isUndecided(VersionView version) {
    return switch (version.state()) {
      case SUBMITTED, IN_REVIEW, SUSPENDED -> true;
      case APPROVED, REJECTED, ACTIVE, RETIRED -> false;
    };
  }

  /**
   * Whether the hook is found. While a form is read, it is not, and a repetition that saw an empty
   * list then would keep it so where something was refused.
   */
  public boolean isLoaded() {
    return hook != null;
  }

  /** The hook. */
  public HookView getHook() {
    return Objects.requireNonNull(hook);
  }

  /**
   * Whether a version of it runs, or holds up streams. Assumed while a form is read, when the hook
   * is not yet found; the boundary decides then.
   */
  public boolean isActive() {
    return hook == null || hook.activeVersion() != null || hook.suspendedVersion() != null;
  }

  /** The version whose manifest is shown: the active one, or else the latest. */
  public int getShown() {
    return shown(getHook());
  }

  /** What starts it. */
  public List<String> getTriggers() {
    return manifest.triggers().stream().map(ManifestWords::trigger).toList();
  }

  /** What it may do. */
  public List<String> getCapabilities() {
    return ManifestWords.capabilities(manifest);
  }

  /** The limits of its runs where they are not the defaults. */
  public List<String> getLimits() {
    return ManifestWords.limits(manifest, policy);
  }

  /** How long its variables live. */
  public String getIsolation() {
    return ManifestWords.isolation(manifest);
  }

  /** Its latest versions, newest first; none before the hook was found. */
  public List<VersionView> getVersions() {
    return hook == null
        ? List.of()
        : library.versions(hook.name(), Integer.MAX_VALUE, VERSIONS).rows();
  }

  /** Its fixtures; none before the hook was found. */
  public List<FixtureSummary> getFixtures() {
    if (kept == null && hook != null) {
      kept = fixtures.fixtures(hook.name());
    }
    return kept == null ? List.of() : kept;
  }

  /** Its latest runs, newest first; none before the hook was found. */
  public List<RunView> getRuns() {
    return hook == null
        ? List.of()
        : history.runs(RunFilter.ofHook(hook.name()), Addresses.before(null), RUNS).runs();
  }

  /** How many actions its runs asked for within the last day, by kind and status. */
  public List<ActionCount> getActionCounts() {
    if (counts == null && hook != null) {
      counts = actions.counts(hook.name(), clock.instant().minus(DAY));
    }
    return counts == null ? List.of() : counts;
  }

  private static int shown(HookView hook) {
    Integer active = hook.activeVersion();
    return active == null ? hook.latestVersion() : active;
  }

  /** The hook's name in the address. */
  public @Nullable String getName() {
    return name;
  }

  /** Takes the hook's name. */
  public void setName(@Nullable String name) {
    this.name = name;
  }
}
