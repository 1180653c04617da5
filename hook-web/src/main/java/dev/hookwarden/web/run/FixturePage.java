package dev.hookwarden.web.run;

import dev.hookwarden.library.boundary.FixtureView;
import dev.hookwarden.library.boundary.Fixtures;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Departure;
import dev.hookwarden.web.layout.JsonWords;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One fixture: what it is run on, and what is expected. */
@Named
@RequestScoped
public class FixturePage {
  @Inject private Fixtures fixtures;
  @Inject private Departure departure;

  private @Nullable String hook;
  private @Nullable String name;
  private @Nullable FixtureView fixture;
  private long revision;

  /** Finds the fixture before anything is shown. */
  public void load() {
    fixture = fixtures.fixture(Addresses.text(hook), Addresses.text(name));
  }

  /** Removes it, if it is still what was seen. */
  public void remove() {
    String of = Addresses.text(hook);
    if (Notices.attempt(() -> fixtures.remove(of, Addresses.text(name), revision))) {
      departure.to("/hook.xhtml?name=" + of);
    }
  }

  /** The fixture; {@code null} before it was found, as while a form is read. */
  public @Nullable FixtureView getFixture() {
    return fixture;
  }

  /** The event, over several lines. */
  public String getEvent() {
    return fixture == null ? "" : JsonWords.pretty(fixture.content().event());
  }

  /** The records, over several lines; empty for none. */
  public String getRecords() {
    return fixture == null || fixture.content().records().isEmpty()
        ? ""
        : JsonWords.pretty(Json.write(fixture.content().records()));
  }

  /** What has to be returned, over several lines; empty for nothing. */
  public String getValue() {
    return fixture == null ? "" : JsonWords.pretty(fixture.content().expected().value());
  }

  /** What has to be asked for. */
  public List<EffectRow> getEffects() {
    return fixture == null
        ? List.of()
        : EffectRow.of(fixture.content().expected().effects(), Map.of());
  }

  /** The revision that is shown. */
  public long getRevision() {
    return fixture == null ? revision : fixture.revision();
  }

  /** Takes the revision that was shown. */
  public void setRevision(long revision) {
    this.revision = revision;
  }

  /** The hook's name in the address. */
  public @Nullable String getHook() {
    return hook;
  }

  /** Takes the hook's name. */
  public void setHook(@Nullable String hook) {
    this.hook = hook;
  }

  /** The fixture's name in the address. */
  public @Nullable String getName() {
    return name;
  }

  /** Takes the fixture's name. */
  public void setName(@Nullable String name) {
    this.name = name;
  }
}
