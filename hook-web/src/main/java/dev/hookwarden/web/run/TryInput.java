package dev.hookwarden.web.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.dispatch.boundary.DryRunRequest;
import dev.hookwarden.dispatch.boundary.DryRuns;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.library.boundary.FixtureSummary;
import dev.hookwarden.library.boundary.FixtureView;
import dev.hookwarden.library.boundary.Fixtures;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.layout.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a hook is tried on: a recent event, an earlier run, a fixture, or made-up data. */
@Named
@RequestScoped
public class TryInput {
  private static final int EVENTS = 20;
  private static final String DATA = "data";
  private static final String EVENT = "event:";
  private static final String RUN = "run:";
  private static final Pattern FIXTURE = Pattern.compile("fixture:(\\d{1,18}):([a-z0-9-]+)");

  @Inject private DryRuns dryRuns;
  @Inject private RunHistory history;
  @Inject private Fixtures fixtures;
  @Inject private Words words;
  @Inject private Choice choice;

  private @Nullable String hook;
  private String fixtureName = "";

  private String chosen = DATA;
  private String data = "{}";
  private @Nullable Tried tried;

  /** Runs without effects; shows what came of it. */
  public void execute(DryRunRequest.Subject subject) {
    tried = Tried.of(dryRuns.execute(new DryRunRequest(subject, input(), null)), words);
    Notices.success("Tried in the jail. Nothing took place.");
  }

  /** Runs without effects; the same is expected from then on. */
  public void keep(DryRunRequest.Subject subject) {
    // What is accepted anew is the fixture that was chosen, as it was then; else the name is new.
    Matcher fixture = FIXTURE.matcher(chosen);
    boolean again = fixture.matches() && fixture.group(2).equals(fixtureName);
    try {
      FixtureView kept =
          dryRuns.keep(
              new DryRunRequest(subject, input(), null),
              fixtureName,
              again ? Long.valueOf(fixture.group(1)) : Fixtures.ABSENT);
      chosen = fixture(kept.name(), kept.revision());
      Notices.success(
          "Fixture '%s' is saved: %s is expected of every version from now on."
              .formatted(kept.name(), kept.content().expected().outcome().wireName()));
    } catch (HookwardenException e) {
      if (again || e.problem() != Problem.PRECONDITION_FAILED) {
        throw e;
      }
      throw new HookwardenException(
          Problem.INVALID_NAME,
          "there is a fixture '%s'; choose it, to accept what the hook does on it now"
              .formatted(fixtureName));
    }
  }

  private static String fixture(String name, long revision) {
    return "fixture:%d:%s".formatted(revision, name);
  }

  private DryRunRequest.Input input() {
    Matcher fixture = FIXTURE.matcher(chosen);
    if (fixture.matches()) {
      return new DryRunRequest.Input.OfFixture(fixture.group(2));
    }
    if (chosen.startsWith(EVENT)) {
      return new DryRunRequest.Input.OfEvent(id(EVENT));
    }
    if (chosen.startsWith(RUN)) {
      return new DryRunRequest.Input.OfRun(id(RUN));
    }
    try {
      return new DryRunRequest.Input.OfData(Json.parse(data));
    } catch (JsonProcessingException e) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "the data is not JSON: " + e.getOriginalMessage());
    }
  }

  private UUID id(String prefix) {
    return Addresses.id(chosen.substring(prefix.length()));
  }

  /** Offers an event and chooses it. */
  public void chooseEvent(UUID event) {
    chosen = EVENT + event;
  }

  /** Offers a run and chooses it. */
  public void chooseRun(UUID run) {
    chosen = RUN + run;
  }

  /** Offers a fixture and chooses it. */
  public void chooseFixture(FixtureView fixture) {
    chosen = fixture(fixture.name(), fixture.revision());
  }

  /** The hook whose fixtures are offered; {@code null} for none. */
  public @Nullable String getHook() {
    return hook;
  }

  /** Says which hook's fixtures are offered. */
  public void setHook(String hook) {
    this.hook = hook;
  }

  private List<FixtureSummary> presentFixtures() {
    String name = choice.of("try:hook").or(() -> choice.of("version:hook")).orElse(hook);
    try {
      return name == null || name.isBlank() ? List.of() : fixtures.fixtures(name);
    } catch (HookwardenException e) {
      // The name is still to be refused, in its own place.
      return List.of();
    }
  }

  /** Everything that can be chosen; what was chosen is among it, however old it is. */
  public List<SelectItem> getChoices() {
    // While a form is read, the fields have no values yet.
    String present = choice.of("try:chosen").or(() -> choice.of("version:chosen")).orElse(chosen);
    List<SelectItem> choices = new ArrayList<>();
    if (present.startsWith(RUN)) {
      choices.add(
          new SelectItem(
              present, "the event, time and randomness of run " + present.substring(RUN.length())));
    }
    List<EventView> recent = history.events(Addresses.before(null), EVENTS).rows();
    if (present.startsWith(EVENT)
        && recent.stream().noneMatch(each -> present.equals(EVENT + each.id()))) {
      choices.add(new SelectItem(present, "event " + present.substring(EVENT.length())));
    }
    choices.add(new SelectItem(DATA, "the data below"));
    List<FixtureSummary> kept = presentFixtures();
    Matcher fixture = FIXTURE.matcher(present);
    if (fixture.matches()
        && kept.stream().noneMatch(each -> present.equals(fixture(each.name(), each.revision())))) {
      choices.add(new SelectItem(present, "fixture " + fixture.group(2) + ", as you saw it"));
    }
    kept.forEach(
        each ->
            choices.add(
                new SelectItem(fixture(each.name(), each.revision()), "fixture " + each.name())));
    recent.forEach(
        each ->
            choices.add(
                new SelectItem(
                    EVENT + each.id(),
                    "%s, %s"
                        .formatted(
                            each.stream() == null ? "a direct call" : each.stream(),
                            words.relative(each.receivedAt())))));
    return choices;
  }

  /** What came of it; {@code null} before. */
  public @Nullable Tried getTried() {
    return tried;
  }

  /** What was chosen. */
  public String getChosen() {
    return chosen;
  }

  /** Takes the choice. */
  public void setChosen(@Nullable String chosen) {
    this.chosen = chosen == null || chosen.isEmpty() ? DATA : chosen;
  }

  /** The name of a fixture to be. */
  public String getFixtureName() {
    return fixtureName;
  }

  /** Takes the name of a fixture to be. */
  public void setFixtureName(@Nullable String fixtureName) {
    this.fixtureName = Addresses.text(fixtureName);
  }

  /** The made-up data as JSON. */
  public String getData() {
    return data;
  }

  /** Takes made-up data. */
  public void setData(String data) {
    this.data = data;
  }
}
