package dev.hookwarden.dispatch.control;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.audit.boundary.AuditPolicies;
import dev.hookwarden.audit.boundary.Payload;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.effect.boundary.Effects;
import dev.hookwarden.effect.boundary.ReadSet;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.Listener;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Delivery as a whole on a real database, with hooks that are lambdas: no worker, no container, no
 * records.
 */
final class TestDelivery {
  /** What a hook does. */
  @FunctionalInterface
  interface Hook {
    /** Its report on an event, given the number of the attempt. */
    RunReport run(Executor.Order order, int attempt);
  }

  private record Put(ExecutableVersion version, Trigger trigger, Hook hook) {}

  /** How many effects were applied in transactions that were then committed or not. */
  final AtomicInteger applied = new AtomicInteger();

  private final Map<String, Put> hooks = new ConcurrentHashMap<>();
  private final Set<String> suspended = ConcurrentHashMap.newKeySet();
  private final UUID workspace;
  private final SetClock clock = new SetClock();
  private final Ids ids = new Ids(clock);
  private final FakeRules rules = new FakeRules();
  private final Reception reception;
  private final Claims claims;
  private final Turn turn;

  TestDelivery(TestDatabase database, UUID workspace, DispatchConfig config) {
    this.workspace = workspace;
    Transactions transactions = database.transactions();
    Conflicts conflicts = new Conflicts(transactions);
    AuditPolicies policies = new Policies();
    Executor executor = new FakeExecutor(policies);
    Emissions emissions = database.with(new Emissions());
    Archive archive =
        database.with(
            new Archive(
                new CountingEffects(),
                new SilentLog(),
                policies,
                clock,
                ids,
                TestDatabase.event(),
                emissions));
    Lanes lanes = database.with(new Lanes(TestDatabase.event()));
    Versions versions = new Versions();
    Backlog backlog =
        new Backlog(versions, database.with(new LoopGuard()), executor, archive, lanes, clock, ids);
    Passage passage = new Passage(versions, executor, archive, backlog, conflicts);
    Completion completion = database.with(new Completion(lanes, clock, TestDatabase.event()));
    this.claims = database.with(new Claims(transactions, completion, config, clock));
    this.reception =
        new Reception(
            passage,
            archive,
            backlog,
            database.with(new IntakeKeys(config, rules, clock, ids)),
            rules,
            transactions,
            new Arrivals(clock, ids));
    this.turn =
        database.with(
            new Turn(
                versions,
                passage,
                new Settler(executor, archive, backlog, emissions, conflicts),
                completion,
                claims,
                transactions,
                config));
  }

  /** Suspends a hook. */
  void suspend(String name) {
    suspended.add(name);
  }

  /** Lets the streams of a suspended hook go on. */
  void open(String name) {
    suspended.remove(name);
    hooks.remove(name);
  }

  /** Puts a hook into service, in place of one of the same name. */
  void put(String name, Trigger trigger, Hook hook) {
    Executable executable =
        new Executable(workspace, name, Language.JAVASCRIPT, "", Isolation.RUN, Set.of());
    Manifest manifest = new Manifest(List.of(trigger), Set.of(), Map.of(), Isolation.RUN);
    hooks.put(name, new Put(new ExecutableVersion(name, 1, executable, manifest), trigger, hook));
  }

  /** Takes a hook out of service. */
  void remove(String name) {
    hooks.remove(name);
  }

  FakeRules rules() {
    return rules;
  }

  Reception reception() {
    return reception;
  }

  Actor sender() {
    return Actor.system(workspace);
  }

  /** Claims the next row for some server. */
  Optional<Claimed> claim(UUID server) {
    return claims.next(workspace, server);
  }

  /** Executes a row. */
  void take(Claimed claimed) {
    turn.take(claimed);
  }

  /** What the sweep does. */
  void takeOver() {
    claims.takeOver();
  }

  /** Works until nothing is due. */
  void drain() {
    for (Optional<Claimed> next = claim(UUID.randomUUID());
        next.isPresent();
        next = claim(UUID.randomUUID())) {
      take(next.get());
    }
  }

  /** A run that ended well. */
  static RunReport ok(Effect... effects) {
    return report(Outcome.OK, null, List.of(effects));
  }

  /** A run that did not. */
  static RunReport failed(Outcome outcome, String message) {
    return report(outcome, new GuestFailure("Error", message, List.of()), List.of());
  }

  private static RunReport report(
      Outcome outcome, @Nullable GuestFailure failure, List<Effect> effects) {
    return new RunReport(
        outcome, null, failure, effects, List.of(), Usage.NONE, Duration.ofMillis(1));
  }

  /** What is in service. */
  private final class Versions extends ActiveVersions {
    @Override
    public List<Listener> listeners(UUID of, String stream, String type, TriggerKind kind) {
      return hooks.values().stream()
          .filter(put -> put.trigger.kind() == kind && put.trigger.wants(stream, type))
          .map(
              put ->
                  new Listener(
                      put.version,
                      put.trigger instanceof Trigger.Before before
                          ? before.onFailure()
                          : Trigger.OnFailure.CONTINUE,
                      suspended.contains(put.version.hook())))
          .toList();
    }

    @Override
    public Optional<ExecutableVersion> listening(UUID of, String hook, String stream, String type) {
      return Optional.ofNullable(hooks.get(hook))
          .filter(put -> put.trigger.wants(stream, type))
          .map(Put::version);
    }

    @Override
    public Optional<ExecutableVersion> schedulable(UUID of, String hook) {
      return Optional.ofNullable(hooks.get(hook)).map(Put::version);
    }
  }

  /** Asks the lambda. */
  private final class FakeExecutor extends Executor {
    FakeExecutor(AuditPolicies policies) {
      super(null, null, null, policies, clock, ids);
    }

    @Override
    public Execution execute(Order order, int attempt) {
      ExecutableVersion version = order.version();
      RunReport report = hooks.get(version.hook()).hook.run(order, attempt);
      RunView run =
          new RunView(
              new RunView.Identity(
                  ids.next(), version.hook(), version.number(), order.trigger(), attempt),
              order.event(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              false,
              report);
      return new Execution(
          order, run, new ReadSet(), new CallNotes(_ -> null, new KeptPayload(Payload.NONE)));
    }
  }

  private final class CountingEffects extends Effects {
    @Override
    public void apply(Origin.Run run, List<Effect> effects, ReadSet reads) {
      applied.incrementAndGet();
    }
  }

  private static final class SilentLog extends AuditLog {
    @Override
    public void record(Actor actor, String action, String subject, String detail) {
      // Tested where it is.
    }
  }

  private static final class Policies extends AuditPolicies {
    @Override
    public Payload payload(UUID of) {
      return Payload.NONE;
    }
  }

  /** Sets the clocks of all servers forward, or back. */
  void setClocks(Duration forward) {
    clock.ahead = forward;
  }

  /** The real time, ahead by some. */
  private static final class SetClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
