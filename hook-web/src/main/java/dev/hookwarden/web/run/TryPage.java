package dev.hookwarden.web.run;

import dev.hookwarden.dispatch.boundary.DryRunRequest;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.library.boundary.Fixtures;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.HookView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test bench: a version, what it is tried on, and what would come of it. */
@Named
@RequestScoped
public class TryPage {
  private static final int VERSIONS = 50;

  @Inject private HookLibrary library;
  @Inject private RunHistory history;
  @Inject private Fixtures fixtures;
  @Inject private TryInput tryInput;
  @Inject private Choice choice;

  private @Nullable String hook;
  private @Nullable String version;
  private @Nullable String run;
  private @Nullable String event;
  private @Nullable String fixture;

  /** Begins with what the address names. */
  public void begin() {
    if (!Addresses.text(run).isEmpty()) {
      RunView original = history.run(Addresses.id(run));
      hook = original.identity().hook();
      version =
          version == null ? String.valueOf(original.identity().version()) : Addresses.text(version);
      tryInput.chooseRun(original.identity().id());
    } else if (!Addresses.text(event).isEmpty()) {
      tryInput.chooseEvent(history.event(Addresses.id(event)).id());
    } else if (!Addresses.text(fixture).isEmpty()) {
      tryInput.chooseFixture(fixtures.fixture(Addresses.text(hook), Addresses.text(fixture)));
    }
    tryInput.setHook(library.hook(Addresses.text(hook)).name());
  }

  /** Tries the version. */
  public void execute() {
    Notices.attempt(() -> tryInput.execute(subject()));
  }

  /** Saves what is tried, and what comes of it, as a fixture. */
  public void keep() {
    Notices.attempt(() -> tryInput.keep(subject()));
  }

  private DryRunRequest.Subject subject() {
    tryInput.setHook(Addresses.text(hook));
    String number = Addresses.text(version);
    return new DryRunRequest.Subject.Version(
        Addresses.text(hook), number.isEmpty() ? null : Addresses.number(number));
  }

  /** The versions that can be tried. */
  public List<SelectItem> getVersions() {
    // While a form is read, the fields have no values yet.
    String name = hook == null ? choice.of("try:hook").orElse("") : hook;
    HookView found = library.hook(Addresses.text(name));
    List<SelectItem> items = new ArrayList<>();
    if (found.activeVersion() != null) {
      items.add(new SelectItem("", "the active one, " + found.activeVersion()));
    }
    library
        .versions(found.name(), Integer.MAX_VALUE, VERSIONS)
        .rows()
        .forEach(
            each ->
                items.add(
                    new SelectItem(
                        String.valueOf(each.identity().number()),
                        "version " + each.identity().number())));
    return items;
  }

  /** The hook's name. */
  public @Nullable String getHook() {
    return hook;
  }

  /** Takes the hook's name. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
  }

  /** The version's number; empty for the active one. */
  public @Nullable String getVersion() {
    return version;
  }

  /** Takes the version's number. */
  public void setVersion(@Nullable String version) {
    this.version = version;
  }

  /** The run to repeat. */
  public @Nullable String getRun() {
    return run;
  }

  /** Takes the run to repeat. */
  public void setRun(@Nullable String run) {
    this.run = run;
  }

  /** The event to begin with. */
  public @Nullable String getEvent() {
    return event;
  }

  /** Takes the event to begin with. */
  public void setEvent(@Nullable String event) {
    this.event = event;
  }

  /** The fixture to begin with. */
  public @Nullable String getFixture() {
    return fixture;
  }

  /** Takes the fixture to begin with. */
  public void setFixture(@Nullable String fixture) {
    this.fixture = fixture;
  }
}
