package dev.hookwarden.web.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.dispatch.boundary.DryRunRequest;
import dev.hookwarden.dispatch.boundary.DryRuns;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.RunHistory;
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
import org.jspecify.annotations.Nullable;

/** What a hook is tried on: a recent event, an earlier run, or made-up data. */
@Named
@RequestScoped
public class TryInput {
  private static final int EVENTS = 20;
  private static final String DATA = "data";
  private static final String EVENT = "event:";
  private static final String RUN = "run:";

  @Inject private DryRuns dryRuns;
  @Inject private RunHistory history;
  @Inject private Words words;
  @Inject private Choice choice;

  private String chosen = DATA;
  private String data = "{}";
  private @Nullable Tried tried;

  /** Runs without effects; shows what came of it. */
  public void execute(DryRunRequest.Subject subject) {
    tried = Tried.of(dryRuns.execute(new DryRunRequest(subject, input(), null)), words);
    Notices.success("Tried in the jail. Nothing took place.");
  }

  private DryRunRequest.Input input() {
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
    List<EventView> recent = history.events(Addresses.before(null), EVENTS);
    if (present.startsWith(EVENT)
        && recent.stream().noneMatch(each -> present.equals(EVENT + each.id()))) {
      choices.add(new SelectItem(present, "event " + present.substring(EVENT.length())));
    }
    choices.add(new SelectItem(DATA, "the data below"));
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

  /** The made-up data as JSON. */
  public String getData() {
    return data;
  }

  /** Takes made-up data. */
  public void setData(String data) {
    this.data = data;
  }
}
