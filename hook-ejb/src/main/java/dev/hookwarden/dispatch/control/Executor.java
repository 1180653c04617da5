package dev.hookwarden.dispatch.control;

import dev.hookwarden.audit.boundary.AuditPolicies;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.effect.boundary.ReadSet;
import dev.hookwarden.effect.boundary.Records;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RecordReader;
import dev.hookwarden.run.boundary.RunReport;
import dev.hookwarden.run.boundary.RunRequest;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.RunPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Executes one version on one event. No transaction is open meanwhile. */
@Dependent
public class Executor {
  private final Workers workers;
  private final Records records;
  private final RunPolicy policy;
  private final AuditPolicies auditPolicies;
  private final Clock clock;
  private final Ids ids;

  /** Creates the bean. */
  @Inject
  public Executor(
      Workers workers,
      Records records,
      RunPolicy policy,
      AuditPolicies auditPolicies,
      Clock clock,
      Ids ids) {
    this.workers = workers;
    this.records = records;
    this.policy = policy;
    this.auditPolicies = auditPolicies;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What to execute.
   *
   * @param version the version
   * @param trigger why
   * @param event the event's id
   * @param stream the event's stream; {@code null} for a direct invocation
   * @param json the event as the hook sees it
   * @param mostEmits how many events it may emit at the most, whatever its manifest says
   */
  public record Order(
      ExecutableVersion version,
      TriggerKind trigger,
      UUID event,
      @Nullable String stream,
      String json,
      int mostEmits) {}

  /**
   * An execution whose effects have not been applied.
   *
   * @param order what was executed
   * @param run the run, with {@code applied} false
   * @param reads what its writes rest on
   * @param calls what it asked the host for
   */
  public record Execution(Order order, RunView run, ReadSet reads, CallNotes calls) {
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
   * When, and with which randomness: what makes an execution repeatable.
   *
   * @param run the run's id, which its randomness comes from
   * @param version the version that the hook sees itself as
   * @param attempt 1, or more if the executions before lost against another run
   * @param now the frozen time
   */
  public record Moment(UUID run, int version, int attempt, Instant now) {
    /** That of a run that was; another version sees itself as what it is. */
    static Moment of(RunView run, ExecutableVersion version) {
      RunView.Identity identity = run.identity();
      return new Moment(identity.id(), version.number(), identity.attempt(), run.startedAt());
    }
  }

  /**
   * Executes.
   *
   * @param attempt 1, or more if the executions before lost against another run
   */
  public Execution execute(Order order, int attempt) {
    ReadSet reads = new ReadSet();
    CallNotes calls = new CallNotes(reader(order, reads), payload(order));
    RunView run = execute(order, moment(order, attempt), calls);
    return new Execution(order, run, reads, calls);
  }

  /** What is kept in place of an execution that is not to take place. */
  Execution stopped(Order order, GuestFailure why) {
    Moment moment = moment(order, 1);
    RunReport report =
        new RunReport(
            Outcome.CANCELLED, null, why, List.of(), List.of(), Usage.NONE, Duration.ZERO);
    RunView.Identity identity =
        new RunView.Identity(
            moment.run(),
            order.version().hook(),
            moment.version(),
            order.trigger(),
            moment.attempt());
    RunView run = new RunView(identity, order.event(), moment.now(), false, report);
    ReadSet reads = new ReadSet();
    return new Execution(order, run, reads, new CallNotes(reader(order, reads), payload(order)));
  }

  private KeptPayload payload(Order order) {
    return new KeptPayload(auditPolicies.payload(order.version().executable().workspace()));
  }

  /** A moment that is now. */
  Moment moment(Order order, int attempt) {
    return new Moment(
        ids.next(),
        order.version().number(),
        attempt,
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Reads the records of the order's workspace; no read takes longer than the run may. */
  RecordReader reader(Order order, ReadSet reads) {
    UUID workspace = order.version().executable().workspace();
    return query -> {
      long wallMillis = limits(order.version(), order.trigger()).resources().wallMillis();
      return records.read(workspace, query, reads, clock.instant().plusMillis(wallMillis));
    };
  }

  /** Executes at some moment, on some records. */
  RunView execute(Order order, Moment moment, RecordReader reader) {
    ExecutableVersion version = order.version();
    RunContext context =
        new RunContext(
            moment.run().toString(),
            version.hook(),
            moment.version(),
            order.trigger(),
            moment.attempt(),
            moment.now().toEpochMilli(),
            RunContext.seedOf(moment.run()));
    RunReport report =
        workers.execute(
            new RunRequest(context, version.executable(), order.json(), limitsOf(order)), reader);
    RunView.Identity identity =
        new RunView.Identity(
            moment.run(), version.hook(), version.number(), order.trigger(), moment.attempt());
    return new RunView(identity, order.event(), moment.now(), false, report);
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
