package dev.hookwarden.web.run;

import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Actions;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.settings.boundary.WorkspaceSettings;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Excerpt;
import dev.hookwarden.web.layout.JsonWords;
import dev.hookwarden.web.layout.Visitor;
import dev.hookwarden.web.layout.Words;
import dev.hookwarden.web.record.ChangeWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run: its event, what it asked for, what it logged, what it used, what it caused. */
@Named
@RequestScoped
public class RunPage {
  private static final int MOST_ACTIONS = 200;

  /** The most changes that are shown line by line; fewer if they are large. */
  private static final int MOST_CHANGES = 100;

  /** One event from outside causes no more. */
  private static final int MOST_EMITTED = 100;

  private static final int BEFORE_ALL = -1;

  @Inject private RunHistory history;
  @Inject private HookLibrary library;
  @Inject private Ledger ledger;
  @Inject private WorkspaceSettings settings;
  @Inject private Actions actions;
  @Inject private Visitor visitor;
  @Inject private Words words;

  private @Nullable String id;
  private @Nullable RunView run;
  private @Nullable EventView event;
  private List<EffectRow> effects = List.of();
  private FittingPage<EventView, Integer> emitted = FittingPage.empty();
  private boolean changesCut;

  /** Finds the run before anything is shown. */
  public void load() {
    RunView found = history.run(Addresses.id(id));
    run = found;
    event = history.event(found.event());
    UUID runId = found.identity().id();
    effects = EffectRow.of(found.report().effects(), changes(runId));
    emitted = history.emittedBy(runId, BEFORE_ALL, MOST_EMITTED);
  }

  private Map<Integer, Excerpt> changes(UUID runId) {
    FittingPage<LedgerView, Integer> page = ledger.changesOf(runId, BEFORE_ALL, MOST_CHANGES);
    changesCut = page.next() != null;
    return page.rows().stream()
        .collect(Collectors.toMap(entry -> entry.change().origin().ordinal(), RunPage::excerpt));
  }

  private static Excerpt excerpt(LedgerView entry) {
    return Excerpt.of(entry.change().before(), entry.change().after(), ChangeWords.address(entry));
  }

  /** The run. */
  public RunView getRun() {
    return Objects.requireNonNull(run);
  }

  /** The event that it ran on. */
  public EventView getEvent() {
    return Objects.requireNonNull(event);
  }

  /** The event over several lines. */
  public String getEventText() {
    return JsonWords.pretty(getEvent().event());
  }

  /** What the hook returned, over several lines; empty for nothing. */
  public String getValue() {
    return JsonWords.pretty(getRun().report().value());
  }

  /** What it asked for, with what changed. */
  public List<EffectRow> getEffects() {
    return effects;
  }

  /** Whether it changed more than is shown line by line. */
  public boolean isChangesCut() {
    return changesCut;
  }

  /** What became of its actions; none for who may not know it. */
  public List<ActionView> getActions() {
    return run == null || !visitor.may("audit:read")
        ? List.of()
        : actions.ofRun(run.identity().id(), MOST_ACTIONS);
  }

  /** How much it used of what it may take by today's policy. */
  public List<Meter> getMeters() {
    RunView.Identity identity = getRun().identity();
    return Meter.of(
        getRun().report(),
        library
            .manifest(identity.hook(), identity.version())
            .limitsWithin(settings.settings().limits().of(identity.trigger())),
        words);
  }

  /** Whether the run that caused the event is still there. */
  public boolean isCauseKept() {
    UUID cause = getEvent().cause();
    return cause != null && !history.kept(List.of(cause)).isEmpty();
  }

  /** The other runs on the same event. */
  public List<RunView> getSiblings() {
    return history
        .runs(RunFilter.onEvent(getRun().event()), Addresses.before(null), Cursor.SIZE)
        .runs()
        .stream()
        .filter(other -> !other.identity().id().equals(getRun().identity().id()))
        .toList();
  }

  /** The events that it emitted. */
  public List<EventView> getEmitted() {
    return emitted.rows();
  }

  /** Whether it emitted more events than are shown. */
  public boolean isEmittedCut() {
    return emitted.next() != null;
  }

  /** The runs on an event. */
  public List<RunView> runsOn(EventView cause) {
    return history.runs(RunFilter.onEvent(cause.id()), Addresses.before(null), Cursor.SIZE).runs();
  }

  /** The run's id in the address. */
  public @Nullable String getId() {
    return id;
  }

  /** Takes the run's id. */
  public void setId(@Nullable String id) {
    this.id = id;
  }
}
