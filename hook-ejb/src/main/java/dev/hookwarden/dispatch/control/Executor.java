package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.effect.boundary.ReadSet;
import dev.hookwarden.effect.boundary.Records;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.RunPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Executes one version on one event. No transaction is open meanwhile. */
@Dependent
public class Executor {
  private final Workers workers;
  private final Records records;
  private final RunPolicy policy;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Executor(Workers workers, Records records, RunPolicy policy, Clock clock, Ids ids) {
    this.workers = workers;
    this.records = records;
    this.policy = policy;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What to execute.
   *
   * @param version the version
   * @param trigger why
   * @param event the event's id
   * @param json the event as the hook sees it
   * @param mostEmits how many events it may emit at the most, whatever its manifest says
   */
  public record Order(
      ExecutableVersion version, TriggerKind trigger, UUID event, String json, int mostEmits) {}

  /**
   * An execution whose effects have not been applied.
   *
   * @param order what was executed
   * @param run the run, with {@code applied} false
   * @param reads what its writes rest on
   */
  public record Execution(Order order, RunView run, ReadSet reads) {
    /** The run after its effects were applied. */
    public RunView applied() {
      return new RunView(run.identity(), run.event(), run.startedAt(), true, run.report());
    }

    /** Whether the run ended well. */
    public boolean isOk() {
      return run.report().outcome() == Outcome.OK;
    }
  }

  /**
   * Executes.
   *
   * @param attempt 1, or more if the executions before lost against another run
   */
  public Execution execute(Order order, int attempt) {
    return execute(order, attempt, ids.next(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Executes as a run that was: at its time, and with its id, which randomness comes from. */
  Execution repeat(Order order, RunView run) {
    return execute(order, run.identity().attempt(), run.identity().id(), run.startedAt());
  }

  private Execution execute(Order order, int attempt, UUID run, Instant now) {
    ExecutableVersion version = order.version();
    RunContext context =
        new RunContext(
            run.toString(),
            version.hook(),
            version.number(),
            order.trigger(),
            attempt,
            now.toEpochMilli(),
            run.getMostSignificantBits() ^ run.getLeastSignificantBits());
    ReadSet reads = new ReadSet();
    RunReport report =
        workers.execute(
            new RunRequest(context, version.executable(), order.json(), limitsOf(order)),
            query -> records.read(version.executable().workspace(), query, reads));
    RunView.Identity identity =
        new RunView.Identity(run, version.hook(), version.number(), order.trigger(), attempt);
    return new Execution(order, new RunView(identity, order.event(), now, false, report), reads);
  }

  /** What a run of a version may take now, for a reason. */
  Limits limits(ExecutableVersion version, TriggerKind trigger) {
    return version
        .manifest()
        .limitsWithin(policy.limits(version.executable().workspace()).of(trigger));
  }

  private Limits limitsOf(Order order) {
    Limits limits = limits(order.version(), order.trigger());
    return Limit.limits(
        limits,
        limit ->
            limit == Limit.EMITS
                ? Math.min(limit.of(limits), order.mostEmits())
                : limit.of(limits));
  }
}
