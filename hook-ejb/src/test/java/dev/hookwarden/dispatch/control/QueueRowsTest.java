package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.dispatch.boundary.QueueKind;
import dev.hookwarden.dispatch.boundary.QueueState;
import dev.hookwarden.dispatch.boundary.QueuedRunView;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.dispatch.entity.QueuedRun;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rows of the queue promise, on a real database; subclasses say on which. */
abstract class QueueRowsTest extends QueueFixture {
  private static final UUID SERVER = UUID.randomUUID();
  private static final DispatchConfig CONFIG = DispatchConfig.read(_ -> Optional.empty());

  private final Clock clock = Clock.systemUTC();
  private final Ids ids = new Ids(clock);
  private Transactions transactions;
  private EntityManager entities;
  private Lanes lanes;
  private Completion completion;
  private Claims claims;

  @BeforeAll
  void prepare() {
    transactions = database.transactions();
    entities = database.shared();
    lanes = database.with(new Lanes(TestDatabase.event()));
    completion = database.with(new Completion(lanes, clock, TestDatabase.event()));
    claims = database.with(new Claims(transactions, completion, CONFIG, clock));
  }

  private QueuedRun row(UUID workspace, String key) {
    UUID event = ids.next();
    QueuedRun.Task task =
        new QueuedRun.Task(workspace, event, event, QueueKind.AFTER, "hook", null);
    return new QueuedRun(
        ids.next(), task, LaneKey.ofSubject(workspace, "hook", "s", key), clock.instant());
  }

  private List<UUID> add(UUID workspace, String... keys) {
    List<QueuedRun> rows = Arrays.stream(keys).map(key -> row(workspace, key)).toList();
    return transactions.inNew(
        () -> {
          lanes.add(rows, List.of());
          return rows.stream().map(QueuedRun::id).toList();
        });
  }

  private Claimed claim() {
    return claims.next(WORKSPACE, SERVER).orElseThrow();
  }

  private void done(Claimed claimed) {
    transactions.inNew(
        () -> {
          completion.done(completion.mine(claimed));
          return claimed;
        });
  }

  @Test
  void ofALaneOnlyTheFirstIsClaimedUntilItIsDone() {
    List<UUID> added = add(WORKSPACE, "a", "a", "b");
    Claimed a = claim();
    Claimed b = claim();
    assertThat(List.of(a.id(), b.id())).containsExactly(added.get(0), added.get(2));
    assertThat(claims.next(WORKSPACE, SERVER)).isEmpty();
    done(a);
    assertThat(claim().id()).isEqualTo(added.get(1));
  }

  @Test
  void workspacesDoNotSeeEachOther() {
    add(OTHER, "a");
    assertThat(claims.isAnyDue(WORKSPACE)).isFalse();
    assertThat(claims.next(WORKSPACE, SERVER)).isEmpty();
    assertThat(claims.isAnyDue(OTHER)).isTrue();
  }

  @Test
  void aRowThatWaitsForItsRetryKeepsItsLaneWaiting() {
    add(WORKSPACE, "a", "a");
    Claimed first = claim();
    transactions.inNew(
        () -> {
          completion.retry(
              completion.mine(first), run(first, Outcome.GUEST_ERROR), "f", Duration.ofHours(1));
          return first;
        });
    assertThat(claims.next(WORKSPACE, SERVER)).isEmpty();
  }

  @Test
  void aRowThatIsGivenUpLetsItsLaneGoOn() {
    List<UUID> added = add(WORKSPACE, "a", "a");
    Claimed first = claim();
    transactions.inNew(
        () -> {
          completion.bury(completion.mine(first), DeadReason.SAME_FAILURE, null, "x".repeat(1_000));
          return first;
        });
    assertThat(claim().id()).isEqualTo(added.get(1));
    QueuedRunView dead = view(added.get(0));
    assertThat(dead.state()).isEqualTo(QueueState.DEAD);
    assertThat(dead.dead().detail()).hasSize(500);
  }

  @Test
  void aLostClaimChangesNothing() throws SQLException {
    add(WORKSPACE, "a");
    Claimed lost = claim();
    database.change(
        "update queued_run set lease_until = ?",
        clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC));
    claims.takeOver();
    Claimed taken = claim();

    assertThat(taken.id()).isEqualTo(lost.id());
    assertThatThrownBy(() -> done(lost)).isInstanceOf(ClaimLostException.class);
    claims.release(lost, Duration.ZERO, true);
    assertThat(view(lost.id()).state()).as("still the other's").isEqualTo(QueueState.RUNNING);
    done(taken);
    assertThat(database.number("select count(*) from queued_run")).isZero();
  }

  @Test
  void aRenewedClaimIsNotTakenOver() throws SQLException {
    add(WORKSPACE, "a");
    Claimed mine = claim();
    database.change(
        "update queued_run set lease_until = ?",
        clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC));
    claims.renew(List.of(mine.id()), SERVER);
    claims.takeOver();
    done(mine);
    assertThat(database.number("select count(*) from queued_run")).isZero();
  }

  @Test
  void aRowThatServersAreLostOverIsGivenUpSomeDay() {
    UUID id = add(WORKSPACE, "a").getFirst();
    for (int loss = 0; loss <= Claims.MAX_LOSSES; loss++) {
      claims.release(claim(), Duration.ZERO, true);
    }
    assertThat(claims.next(WORKSPACE, SERVER)).isEmpty();
    assertThat(view(id).dead().reason()).isEqualTo(DeadReason.SERVER_FAULT);
  }

  @Test
  void whatWasGivenUpWaitsAgainAtTheEndOfItsLane() {
    List<UUID> added = add(WORKSPACE, "a", "a");
    Claimed first = claim();
    transactions.inNew(
        () -> {
          completion.bury(completion.mine(first), DeadReason.SAME_FAILURE, null, "no");
          return first;
        });
    QueueSearch search = database.with(new QueueSearch(clock));
    transactions.inNew(
        () -> {
          QueuedRun row = search.deadRow(WORKSPACE, first.id());
          lanes.addAgain(List.of(row));
          row.revive(clock.instant());
          return row;
        });
    assertThat(view(first.id()).progress().why()).isEqualTo(QueuedRunView.Why.ORDER);
    assertThat(view(first.id()).progress().place()).isEqualTo(1);
    Claimed second = claim();
    assertThat(second.id()).isEqualTo(added.get(1));
    done(second);
    Claimed again = claim();
    assertThat(again.id()).isEqualTo(first.id());
    done(again);
    assertThatThrownBy(() -> transactions.inNew(() -> search.deadRow(WORKSPACE, first.id())))
        .isInstanceOf(HookwardenException.class);
  }

  @Test
  void manyWhoClaimAtOnceNeverClaimTheSame() throws Exception {
    add(WORKSPACE, IntStream.range(0, 200).mapToObj(String::valueOf).toArray(String[]::new));
    Set<UUID> claimed = ConcurrentHashMap.newKeySet();
    AtomicInteger count = new AtomicInteger();
    AtOnce.all(
        8,
        () -> {
          for (int i = 0; i < 25; i++) {
            tried(() -> claims.next(WORKSPACE, UUID.randomUUID()))
                .ifPresent(
                    one -> {
                      count.incrementAndGet();
                      claimed.add(one.id());
                    });
          }
          return null;
        });
    assertThat(claimed).hasSize(count.get()).hasSizeGreaterThan(150);
  }

  /**
   * Some add to a few lanes, others claim, end, retry and give up, all at once and in random order,
   * so that lanes become empty while somebody adds to them.
   */
  @Test
  void noLaneIsStuckOrOvertakenHoweverTheyInterleave() throws Exception {
    int adders = 4;
    int each = 120;
    Map<UUID, String> laneOf = new ConcurrentHashMap<>();
    ConcurrentLinkedQueue<UUID> ended = new ConcurrentLinkedQueue<>();
    AtomicInteger adding = new AtomicInteger(adders);
    AtomicInteger left = new AtomicInteger(adders * each);
    List<Callable<Void>> all = new ArrayList<>();
    for (int adder = 0; adder < adders; adder++) {
      Random random = new Random(adder);
      all.add(
          () -> {
            for (int i = 0; i < each; i++) {
              int rows = Math.min(1 + random.nextInt(3), each - i);
              i += rows - 1;
              String[] keys =
                  IntStream.range(0, rows)
                      .mapToObj(_ -> "k" + random.nextInt(4))
                      .toArray(String[]::new);
              List<UUID> added = addStubbornly(keys);
              for (int k = 0; k < rows; k++) {
                laneOf.put(added.get(k), keys[k]);
              }
              if (random.nextInt(4) == 0) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(8));
              }
            }
            adding.decrementAndGet();
            return null;
          });
    }
    for (int worker = 0; worker < 4; worker++) {
      Random random = new Random(100 + worker);
      all.add(
          () -> {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (left.get() > 0 && System.nanoTime() < end) {
              Optional<Claimed> claimed = tried(() -> claims.next(WORKSPACE, SERVER));
              if (claimed.isPresent() && finish(claimed.get(), random)) {
                ended.add(claimed.get().id());
                left.decrementAndGet();
              }
            }
            return null;
          });
    }
    AtOnce.all(all);

    assertThat(adding.get()).isZero();
    assertThat(left.get()).as("nothing is stuck").isZero();
    assertThat(ended).doesNotHaveDuplicates().hasSize(adders * each);
    assertThat(database.number("select count(*) from queued_run where state <> 'DEAD'")).isZero();
    assertThat(database.number("select count(*) from queued_run where head = true")).isZero();
    assertOrder(laneOf);
  }

  /** Rows of one lane ended in the order of their places. */
  private void assertOrder(Map<UUID, String> laneOf) {
    Map<String, Long> last = new HashMap<>();
    ends.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .forEach(
            id -> {
              String lane = String.valueOf(laneOf.get(id));
              assertThat(sequences.get(id)).as(lane).isGreaterThan(last.getOrDefault(lane, 0L));
              last.put(lane, sequences.get(id));
            });
    assertThat(last).hasSize(4);
  }

  private final AtomicInteger turn = new AtomicInteger();
  private final Map<UUID, Integer> ends = new ConcurrentHashMap<>();
  private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();

  private List<UUID> addStubbornly(String... keys) {
    while (true) {
      try {
        return add(WORKSPACE, keys);
      } catch (HookwardenException e) {
        assertThat(e.problem()).isEqualTo(Problem.CONFLICT);
      }
    }
  }

  /** Ends a row one way or the other; answers whether it has ended. */
  private boolean finish(Claimed claimed, Random random) {
    int chance = random.nextInt(10);
    while (true) {
      try {
        return transactions.inNew(
            () -> {
              QueuedRun row = completion.mine(claimed);
              sequences.put(row.id(), row.sequence());
              // Within the transaction, so that nobody behind it can have been before it.
              ends.put(row.id(), turn.incrementAndGet());
              assertThat(running(row.lane())).as("one at a time of a lane").isEqualTo(1);
              if (chance == 0) {
                completion.retry(row, run(claimed, Outcome.GUEST_ERROR), "f", Duration.ofMillis(1));
                return false;
              }
              if (chance == 1) {
                completion.bury(row, DeadReason.SAME_FAILURE, null, "no");
              } else {
                completion.done(row);
              }
              return true;
            });
      } catch (HookwardenException e) {
        assertThat(e.problem()).isEqualTo(Problem.CONFLICT);
      }
    }
  }

  private long running(String lane) {
    return entities
        .createQuery(
            "select count(q.id) from QueuedRun q where q.lane = :lane and q.state = :state",
            Long.class)
        .setParameter("lane", lane)
        .setParameter("state", QueueState.RUNNING)
        .getSingleResult();
  }

  private static Optional<Claimed> tried(Callable<Optional<Claimed>> claim) throws Exception {
    try {
      return claim.call();
    } catch (HookwardenException e) {
      assertThat(e.problem()).isEqualTo(Problem.CONFLICT);
      return Optional.empty();
    }
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

  private QueuedRunView view(UUID id) {
    QueueSearch search = database.with(new QueueSearch(clock));
    return search.view(search.row(WORKSPACE, id));
  }

  @Test
  void lostSightOfNothing() {
    add(WORKSPACE, "a", "a");
    QueueSearch search = database.with(new QueueSearch(clock));
    List<QueuedRun> waiting = search.oldestFirst(WORKSPACE, QueueState.WAITING, 0, 10);
    assertThat(waiting).hasSize(2);
    assertThat(search.oldestFirst(WORKSPACE, QueueState.WAITING, waiting.getFirst().sequence(), 10))
        .hasSize(1);
    assertThat(search.count(WORKSPACE, QueueState.WAITING, null)).isEqualTo(2);
    assertThat(search.count(WORKSPACE, QueueState.WAITING, "other")).isZero();
    assertThat(search.dead(WORKSPACE, null, new UUID(Long.MAX_VALUE, -1), 10)).isEmpty();
    assertThat(search.dead(WORKSPACE, "hook", new UUID(Long.MAX_VALUE, -1), 10)).isEmpty();
    assertThatThrownBy(() -> search.row(OTHER, waiting.getFirst().id()))
        .isInstanceOf(HookwardenException.class);
  }
}
