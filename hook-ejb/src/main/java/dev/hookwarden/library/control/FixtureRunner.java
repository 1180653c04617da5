package dev.hookwarden.library.control;

import dev.hookwarden.library.boundary.Behaviour;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.FixtureContent;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.library.entity.Fixture;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.run.boundary.RecordSnapshot;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.settings.boundary.RunPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs a version on fixtures. It finds the records of the fixture, and no effect takes place. */
@Dependent
public class FixtureRunner {
  /** A version that is slow on each fixture must not hold a worker for minutes. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** What a busy or failing machine does to a run, whatever the hook does. */
  private static final Set<Outcome> BY_CHANCE =
      Set.of(Outcome.WALL_EXCEEDED, Outcome.CANCELLED, Outcome.WORKER_LOST, Outcome.INTERNAL_ERROR);

  private final Workers workers;
  private final RunPolicy policy;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public FixtureRunner(Workers workers, RunPolicy policy, Clock clock) {
    this.workers = workers;
    this.policy = policy;
    this.clock = clock;
  }

  /** What a version does on each of some fixtures. */
  public List<FixtureResult> run(ExecutableVersion version, List<Fixture> fixtures) {
    Instant end = clock.instant().plus(LONGEST);
    List<FixtureResult> results = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      results.add(
          clock.instant().isBefore(end)
              ? run(version, fixture.name(), fixture.content())
              : new FixtureResult(fixture.name(), FixtureResult.Status.NOT_RUN, null, List.of()));
    }
    return results;
  }

  private FixtureResult run(ExecutableVersion version, String name, FixtureContent fixture) {
    boolean listens =
        version.manifest().triggers().stream()
            .anyMatch(trigger -> trigger.kind() == fixture.trigger());
    if (!listens) {
      return new FixtureResult(
          name,
          FixtureResult.Status.DIFFERENT,
          null,
          List.of(Mismatches.ofTrigger(fixture.trigger())));
    }
    RunRequest request =
        new RunRequest(
            new RunContext(
                fixture.run().toString(),
                version.hook(),
                fixture.version(),
                fixture.trigger(),
                1,
                fixture.startedAt().toEpochMilli(),
                RunContext.seedOf(fixture.run())),
            version.executable().withFreshContexts(),
            fixture.event(),
            version
                .manifest()
                .limitsWithin(
                    policy.limits(version.executable().workspace()).of(fixture.trigger())));
    RecordSnapshot records = new RecordSnapshot(fixture.records());
    try {
      RunReport report = workers.execute(request, records);
      if (BY_CHANCE.contains(report.outcome())) {
        report = workers.execute(request, records);
      }
      return BY_CHANCE.contains(report.outcome())
          ? new FixtureResult(name, FixtureResult.Status.NOT_RUN, report.outcome(), List.of())
          : Mismatches.result(name, fixture.expected(), Behaviour.of(report));
    } catch (HookwardenException e) {
      if (e.problem() != Problem.WORKERS_BUSY) {
        throw e;
      }
      return new FixtureResult(name, FixtureResult.Status.NOT_RUN, null, List.of());
    }
  }
}
