package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.consent.boundary.RunActions;
import dev.hookwarden.dispatch.boundary.EventState;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.dispatch.boundary.QueueKind;
import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.dispatch.entity.ReceivedEvent;
import dev.hookwarden.dispatch.entity.StoredRun;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RunReport;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What events, keys and old runs are, where the queue has to do with them, on a real database. */
abstract class QueueEventsTest extends QueueFixture {
  private static final DispatchConfig CONFIG = DispatchConfig.read(_ -> Optional.empty());

  private final Clock clock = Clock.systemUTC();
  private final Ids ids = new Ids(clock);
  private Transactions transactions;
  private EntityManager entities;
  private Lanes lanes;

  @BeforeAll
  void prepare() {
    transactions = database.transactions();
    entities = database.shared();
    lanes = database.with(new Lanes(TestDatabase.event()));
  }

  private static IntakeKeys.Ticket ticket(String id, String data) {
    IncomingEvent event =
        new IncomingEvent(id, "/test", "t", null, null, Map.of(), EventJson.parse(data), true);
    return IntakeKeys.Ticket.of(WORKSPACE, "s", event, null).orElseThrow();
  }

  private RunView runOn(UUID event, Outcome outcome) {
    QueuedRun.Task task =
        new QueuedRun.Task(WORKSPACE, event, event, QueueKind.AFTER, "hook", null);
    return run(new Claimed(ids.next(), 0, task, "", 0, null, Duration.ZERO), outcome);
  }

  private RunView run(Claimed claimed, Outcome outcome) {
    RunReport report =
        new RunReport(
            outcome,
            null,
            outcome == Outcome.OK ? null : new GuestFailure(LoopGuard.FAILURE, "no", List.of()),
            List.of(),
            List.of(),
            Usage.NONE,
            Duration.ofMillis(1));
    return new RunView(
        new RunView.Identity(ids.next(), "hook", 1, TriggerKind.AFTER, 1),
        claimed.task().event(),
        clock.instant(),
        false,
        report);
  }

  @Test
  void anEventCausesNoMoreThanItMay() throws SQLException {
    ReceivedEvent event = new ReceivedEvent(ids.next(), WORKSPACE, "s", "t", "{}", clock.instant());
    UUID id = event.view().id();
    transactions.inNew(
        () -> {
          entities.persist(event);
          return id;
        });
    Emissions emissions = database.with(new Emissions());
    transactions.inNew(
        () -> {
          emissions.count(id, 99);
          emissions.count(id, 0);
          return id;
        });
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    () -> {
                      emissions.count(id, 2);
                      return id;
                    }))
        .isInstanceOf(HookwardenException.class);
    assertThat(database.number("select caused from event")).isEqualTo(99);
  }

  @Test
  void theSameIsKnownForItsTimeAndSomethingElseIsRefused() throws SQLException {
    FakeRules rules = new FakeRules();
    IntakeKeys keys = database.with(new IntakeKeys(CONFIG, rules, clock, ids));
    IntakeKeys.Ticket ticket = ticket("1", "{}");
    ReceivedEvent event = new ReceivedEvent(ids.next(), WORKSPACE, "s", "t", "{}", clock.instant());
    event.accept("{}");
    transactions.inNew(
        () -> {
          assertThat(keys.answeredOrForgotten(WORKSPACE, ticket)).isEmpty();
          entities.persist(event);
          keys.note(WORKSPACE, ticket, event.view().id(), List.of());
          return ticket;
        });
    assertThat(keys.answered(WORKSPACE, ticket)).isPresent();
    assertThat(keys.answered(OTHER, ticket)).isEmpty();
    assertThat(keys.isAnyKnown(WORKSPACE, "s", List.of(ticket.key(), "x"))).isTrue();
    assertThatThrownBy(() -> keys.answered(WORKSPACE, ticket("1", "[]")))
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.KEY_REUSED));
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    () -> {
                      keys.note(WORKSPACE, ticket, event.view().id(), List.of());
                      return ticket;
                    }))
        .as("of two at once one fails")
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CONFLICT));

    database.change(
        "update intake_key set created_at = ?",
        clock.instant().minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC));
    assertThat(keys.answered(WORKSPACE, ticket)).isEmpty();
    rules.window(Duration.ofHours(26));
    assertThat(keys.answered(WORKSPACE, ticket)).as("a longer window").isPresent();
  }

  @Test
  void aKeyIsForgottenWhenTheWindowOfItsStreamIsOver() throws SQLException {
    FakeRules rules = new FakeRules();
    IntakeKeys keys = database.with(new IntakeKeys(CONFIG, rules, clock, ids));
    Clock later = Clock.offset(clock, Duration.ofHours(25));
    IntakeKeys then = database.with(new IntakeKeys(CONFIG, rules, later, ids));
    transactions.inNew(
        () -> {
          keys.note(WORKSPACE, ticket("usual", "{}"), ids.next(), List.of());
          rules.window(Duration.ofHours(26));
          keys.note(WORKSPACE, ticket("long", "{}"), ids.next(), List.of());
          rules.window(Duration.ofHours(1));
          keys.note(WORKSPACE, ticket("short", "{}"), ids.next(), List.of());
          return keys;
        });

    assertThat(transactions.inNew(keys::removeOld)).isFalse();
    assertThat(database.number("select count(*) from intake_key")).isEqualTo(3);
    assertThat(transactions.inNew(then::removeOld)).isFalse();
    assertThat(keys.isAnyKnown(WORKSPACE, "s", List.of(ticket("long", "{}").key()))).isTrue();
    assertThat(database.number("select count(*) from intake_key")).isEqualTo(1);
  }

  @Test
  void whatEventsCausedIsFoundByThem() {
    UUID root = ids.next();
    ReceivedEvent first = new ReceivedEvent(root, WORKSPACE, "s", "t", "{}", clock.instant());
    UUID id = ids.next();
    RunView run = runOn(root, Outcome.OK);
    ReceivedEvent second = new ReceivedEvent(id, WORKSPACE, "s", "t", "{}", clock.instant());
    second.causedBy(run.identity().id(), 0, 1, root);
    RunView stopped = runOn(id, Outcome.CANCELLED);
    transactions.inNew(
        () -> {
          entities.persist(first);
          entities.persist(second);
          entities.persist(new StoredRun(WORKSPACE, "hash", "s", run));
          entities.persist(new StoredRun(WORKSPACE, "hash", "s", stopped));
          return id;
        });
    Aftermath aftermath = database.with(new Aftermath(new Waits()));
    assertThat(aftermath.runs(root, List.of(), 1_000).runs())
        .extracting(it -> it.identity().id())
        .containsExactly(run.identity().id(), stopped.identity().id());
    assertThat(aftermath.runs(root, List.of(), 3).runs()).as("as many as fit").isEmpty();

    LoopGuard loops = database.with(new LoopGuard());
    Arrival arrival = new Arrival(id, "s", "t", (ObjectNode) EventJson.parse("{}"), 1, root, true);
    assertThat(loops.before(arrival)).containsExactly(new LoopGuard.Step("hook", "s", ""));
    assertThat(
            new RunSearch(entities, WORKSPACE, RunFilter.onEvent(id), 10)
                .page(new UUID(Long.MAX_VALUE, -1), 10)
                .runs())
        .hasSize(1);
  }

  @Test
  void whatSomethingInTheQueueComesFromIsNotRemoved() throws SQLException {
    Instant old = clock.instant().minus(Duration.ofDays(400));
    Ids oldIds = new Ids(Clock.fixed(old, ZoneOffset.UTC));
    UUID kept = oldIds.next();
    UUID gone = oldIds.next();
    QueuedRun.Task task = new QueuedRun.Task(WORKSPACE, kept, kept, QueueKind.AFTER, "hook", null);
    transactions.inNew(
        () -> {
          for (UUID id : List.of(kept, gone)) {
            ReceivedEvent event = new ReceivedEvent(id, WORKSPACE, "s", "t", "{}", old);
            event.accept("{}");
            entities.persist(event);
          }
          lanes.add(List.of(new QueuedRun(ids.next(), task, LaneKey.alone(task), old)), List.of());
          return kept;
        });
    remove(new OldRuns.Scope(WORKSPACE, null, clock.instant().minusSeconds(60)));
    assertThat(database.number("select count(*) from event")).isEqualTo(1);
    assertThat(entities.find(ReceivedEvent.class, kept).view().state())
        .isEqualTo(EventState.ACCEPTED);
  }

  @Test
  void ofOneStreamOnlyWhatIsOldIsRemoved() throws SQLException {
    Instant old = clock.instant().minus(Duration.ofDays(3));
    Ids oldIds = new Ids(Clock.fixed(old, ZoneOffset.UTC));
    UUID gone = oldIds.next();
    UUID elsewhere = oldIds.next();
    UUID waits = oldIds.next();
    UUID fresh = ids.next();
    QueuedRun.Task task =
        new QueuedRun.Task(WORKSPACE, waits, waits, QueueKind.AFTER, "hook", null);
    RunView run =
        new RunView(
            new RunView.Identity(oldIds.next(), "hook", 1, TriggerKind.AFTER, 1),
            gone,
            old,
            false,
            runOn(gone, Outcome.OK).report());
    transactions.inNew(
        () -> {
          Map.of(gone, "s", elsewhere, "other", waits, "s", fresh, "s")
              .forEach(
                  (id, stream) -> {
                    ReceivedEvent event = new ReceivedEvent(id, WORKSPACE, stream, "t", "{}", old);
                    event.accept("{}");
                    entities.persist(event);
                  });
          entities.persist(new StoredRun(WORKSPACE, "hash", "s", run));
          lanes.add(List.of(new QueuedRun(ids.next(), task, LaneKey.alone(task), old)), List.of());
          return gone;
        });

    remove(new OldRuns.Scope(WORKSPACE, "s", clock.instant().minus(Duration.ofDays(2))));

    assertThat(database.number("select count(*) from run")).isZero();
    assertThat(entities.find(ReceivedEvent.class, gone)).isNull();
    for (UUID kept : List.of(elsewhere, waits, fresh)) {
      assertThat(entities.find(ReceivedEvent.class, kept)).isNotNull();
    }
  }

  @Test
  void theLatestEventsFromOutsideAndTheNamesOfStreamsAreFound() {
    // Ids of one millisecond are in no order.
    List<UUID> made = Stream.generate(ids::next).limit(4).sorted().toList();
    List<String> streams = List.of("a", "b", "b", "c");
    for (int i = 0; i < made.size(); i++) {
      ReceivedEvent event =
          new ReceivedEvent(
              made.get(i), WORKSPACE, streams.get(i), "t", "{\"data\":1}", clock.instant());
      event.accept("{\"data\":2}");
      transactions.inNew(
          () -> {
            entities.persist(event);
            return event;
          });
    }
    ReceivedEvent emitted =
        new ReceivedEvent(ids.next(), WORKSPACE, "b", "t", "{}", clock.instant())
            .causedBy(ids.next(), 0, 1, made.getFirst());
    transactions.inNew(
        () -> {
          entities.persist(emitted);
          return emitted;
        });
    StreamEvents events = database.with(new StreamEvents());

    assertThat(events.latest(WORKSPACE, "b", 9))
        .extracting(it -> it.id(), it -> String.valueOf(it.data()))
        .containsExactly(tuple(made.get(2), "1"), tuple(made.get(1), "1"));
    assertThat(events.latest(WORKSPACE, "b", 1)).hasSize(1);
    assertThat(events.latest(OTHER, "b", 9)).isEmpty();
    assertThat(events.streams(WORKSPACE, "", 9)).containsExactly("a", "b", "c");
    assertThat(events.streams(WORKSPACE, "a", 1)).containsExactly("b");
    assertThat(events.streams(OTHER, "", 9)).isEmpty();
  }

  /** Runs without actions. */
  private static final class NoActions extends RunActions {
    @Override
    public Set<UUID> waiting(List<UUID> runs) {
      return Set.of();
    }

    @Override
    public int forget(List<UUID> runs) {
      return 0;
    }
  }

  private void remove(OldRuns.Scope scope) {
    OldRuns oldRuns = database.with(new OldRuns(new NoActions()));
    OldRuns.Batch batch = OldRuns.Batch.FIRST;
    while (!batch.isLast()) {
      OldRuns.Batch before = batch;
      batch = transactions.inNew(() -> oldRuns.remove(scope, before));
    }
  }
}
