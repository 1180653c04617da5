package dev.hookwarden.review.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.dispatch.boundary.DryRunRequest;
import dev.hookwarden.dispatch.boundary.DryRuns;
import dev.hookwarden.dispatch.boundary.EventView;
import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.boundary.RunHistory;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.review.boundary.EffectComparison;
import dev.hookwarden.run.boundary.RunReport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs a version and the active one on the same events, and compares what they ask for. */
@Dependent
public class Comparison {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Among so many of the latest events those are looked for that the version would hear. */
  private static final int MAX_SEARCHED = 100;

  private static final UUID NEWEST = new UUID(0x7FFF_FFFF_FFFF_FFFFL, -1L);

  private final DryRuns dryRuns;
  private final RunHistory history;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public Comparison(DryRuns dryRuns, RunHistory history, Clock clock) {
    this.dryRuns = dryRuns;
    this.history = history;
    this.clock = clock;
  }

  private record Heard(EventView event, String type, TriggerKind trigger) {}

  /** Compares on the latest events, newest first. */
  public List<EffectComparison> of(VersionSubject subject, int events) {
    Instant end = clock.instant().plus(LONGEST);
    List<EffectComparison> found = new ArrayList<>();
    for (Heard heard : heard(subject, events)) {
      found.add(
          clock.instant().isBefore(end)
              ? compare(subject, heard)
              : comparison(heard, null, null, List.of()));
    }
    return found;
  }

  private EffectComparison compare(VersionSubject subject, Heard heard) {
    String hook = subject.key().hook();
    RunReport after = run(hook, subject.key().number(), heard);
    Optional<RunReport> before = runOfActive(hook, heard);
    return comparison(
        heard,
        after.outcome(),
        before.map(RunReport::outcome).orElse(null),
        EffectDifference.between(
            before.map(RunReport::effects).orElse(List.<Effect>of()), after.effects()));
  }

  private static EffectComparison comparison(
      Heard heard,
      @Nullable Outcome outcome,
      @Nullable Outcome activeOutcome,
      List<EffectComparison.EffectChange> changes) {
    return new EffectComparison(
        heard.event().id(),
        heard.type(),
        heard.event().receivedAt(),
        heard.trigger(),
        outcome,
        activeOutcome,
        changes);
  }

  /** The active version may not exist, or not have the trigger. */
  private Optional<RunReport> runOfActive(String hook, Heard heard) {
    try {
      return Optional.of(run(hook, null, heard));
    } catch (HookwardenException e) {
      if (e.problem() != Problem.NO_ACTIVE_VERSION && e.problem() != Problem.INVALID_REQUEST) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private RunReport run(String hook, @Nullable Integer number, Heard heard) {
    return dryRuns
        .execute(
            new DryRunRequest(
                new DryRunRequest.Subject.Version(hook, number),
                new DryRunRequest.Input.OfEvent(heard.event().id()),
                heard.trigger()))
        .run()
        .report();
  }

  private List<Heard> heard(VersionSubject subject, int most) {
    List<Trigger> triggers = subject.manifest().triggers();
    List<Heard> found = new ArrayList<>();
    if (triggers.stream().anyMatch(trigger -> trigger.kind() == TriggerKind.INVOKE)) {
      calls(subject.key().hook(), most)
          .forEach(event -> found.add(new Heard(event, typeOf(event), TriggerKind.INVOKE)));
    }
    if (triggers.stream().anyMatch(trigger -> trigger.kind() != TriggerKind.INVOKE)) {
      found.addAll(inStreams(triggers, most));
    }
    return found.stream()
        .sorted(Comparator.comparing((Heard heard) -> heard.event().receivedAt()).reversed())
        .limit(most)
        .toList();
  }

  /** The latest events are read a few at a time: each may be large. */
  private List<Heard> inStreams(List<Trigger> triggers, int most) {
    List<Heard> found = new ArrayList<>();
    UUID before = NEWEST;
    int seen = 0;
    while (before != null && seen < MAX_SEARCHED && found.size() < most) {
      FittingPage<EventView, UUID> page = history.events(before, MAX_SEARCHED - seen);
      page.rows().stream()
          .flatMap(event -> heard(triggers, event).stream())
          .limit(most - found.size())
          .forEach(found::add);
      before = page.next();
      seen += page.rows().size();
    }
    return found;
  }

  private static Optional<Heard> heard(List<Trigger> triggers, EventView event) {
    String stream = event.stream();
    String type = typeOf(event);
    return triggers.stream()
        .filter(trigger -> stream != null && trigger.wants(stream, type))
        .findFirst()
        .map(trigger -> new Heard(event, type, trigger.kind()));
  }

  private List<EventView> calls(String hook, int most) {
    RunFilter filter =
        new RunFilter(hook, null, null, TriggerKind.INVOKE, null, null, null, null, null);
    return history.runs(filter, NEWEST, most).runs().stream()
        .map(run -> history.event(run.event()))
        .toList();
  }

  private static String typeOf(EventView event) {
    try {
      return Json.parseStored(event.event()).path("type").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored event is not readable", e);
    }
  }
}
