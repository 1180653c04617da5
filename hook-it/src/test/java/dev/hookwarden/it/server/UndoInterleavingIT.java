package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.access.boundary.ApiKeys;
import dev.hookwarden.access.boundary.Authentication;
import dev.hookwarden.effect.boundary.Effects;
import dev.hookwarden.effect.boundary.ReadSet;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.Answers;
import dev.hookwarden.undo.boundary.UndoDesk;
import dev.hookwarden.undo.boundary.UndoPlans;
import dev.hookwarden.undo.boundary.UndoScope;
import dev.hookwarden.undo.boundary.UndoState;
import dev.hookwarden.undo.boundary.UndoView;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Writers and undos at the same time, in interleavings that chance chooses: whatever happens, every
 * record is what its ledger says, and the ledger is one chain without a gap.
 */
class UndoInterleavingIT extends Application {
  private static final int SEEDS = 4;
  private static final int KEYS = 6;
  private static final int WRITES = 60;
  private static final int UNDOS = 12;
  private static final int MOST_EFFECTS = 4;
  private static final long PATIENCE_SECONDS = 120;

  /** What may happen to whoever loses against another. */
  private static final Set<Problem> EXPECTED =
      Set.of(
          Problem.CONFLICT,
          Problem.STALE_PLAN,
          Problem.UNANSWERED,
          Problem.CONFIRMATION_NEEDED,
          Problem.NOT_FOUND);

  @Inject private Authentication authentication;
  @Inject private ApiKeys keys;
  @Inject private Effects effects;
  @Inject private UndoPlans plans;
  @Inject private UndoDesk desk;
  @Inject private Transactions transactions;
  @Inject private Ids ids;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Resource(lookup = "jdbc/hook")
  private DataSource database;

  private final ConcurrentLinkedDeque<UndoScope> scopes = new ConcurrentLinkedDeque<>();
  private final AtomicInteger finished = new AtomicInteger();
  private Actor me;
  private String collection;

  @BeforeEach
  void knowWhoCalls() throws Exception {
    me = asAdministrator(() -> keys.whoAmI().actor());
    collection = "interleaved-" + ids.next().toString().substring(24);
  }

  @Test
  void storeIsAlwaysTheReplayOfItsLedger() throws Exception {
    for (int seed = 1; seed <= SEEDS; seed++) {
      int base = seed * 100;
      List<Callable<Void>> all =
          List.of(
              () -> write(new Random(base)),
              () -> write(new Random(base + 1)),
              () -> undo(new Random(base + 2)),
              () -> undo(new Random(base + 3)));
      List<Future<Void>> running = new ArrayList<>();
      for (Callable<Void> one : all) {
        running.add(executor.submit(one));
      }
      for (Future<Void> one : running) {
        one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      replay(seed);
    }
    assertThat(finished.get()).as("undos that ran to their end").isPositive();
  }

  private Void write(Random random) {
    for (int i = 0; i < WRITES; i++) {
      UUID run = ids.next();
      List<Effect> asked =
          IntStream.rangeClosed(0, random.nextInt(MOST_EFFECTS))
              .mapToObj(_ -> effect(random))
              .toList();
      Origin.Run origin = new Origin.Run(me.workspace(), run, 0, collection, 1, null);
      try {
        transactions.inNew(
            () -> {
              effects.apply(origin, asked, new ReadSet());
              return null;
            });
        scopes.push(new UndoScope.Run(run));
      } catch (HookwardenException e) {
        requireExpected(e);
      }
    }
    return null;
  }

  private Effect effect(Random random) {
    RecordKey key = new RecordKey(collection, "k" + random.nextInt(KEYS));
    IntNode value = IntNode.valueOf(random.nextInt(1_000));
    String field = "f" + random.nextInt(KEYS);
    return switch (random.nextInt(5)) {
      case 0 -> new Effect.Delete(key);
      case 1 -> new Effect.Put(key, JsonNodeFactory.instance.objectNode().set(field, value));
      default -> new Effect.Patch(key, JsonNodeFactory.instance.objectNode().set(field, value));
    };
  }

  private Void undo(Random random) throws Exception {
    for (int i = 0; i < UNDOS; i++) {
      UndoScope scope = scope(random);
      try {
        UndoView done = undo(scope, random);
        if (done.state() == UndoState.FINISHED) {
          finished.incrementAndGet();
          scopes.push(new UndoScope.Undo(done.id()));
        } else {
          assertThat(done.state()).as(String.valueOf(done.failure())).isEqualTo(UndoState.STALE);
        }
      } catch (HookwardenException e) {
        requireExpected(e);
      }
    }
    return null;
  }

  private UndoScope scope(Random random) {
    UndoScope known = scopes.poll();
    return switch (random.nextInt(5)) {
      case 0 -> new UndoScope.Version(collection, 1);
      case 1 -> new UndoScope.Record(collection, "k" + random.nextInt(KEYS), 0);
      default -> known == null ? new UndoScope.Version(collection, 1) : known;
    };
  }

  private UndoView undo(UndoScope scope, Random random) throws Exception {
    UUID id = asAdministrator(() -> plans.plan(scope, false)).id();
    asAdministrator(() -> desk.answer(id, new Answers(Answer.MERGE, List.of(), false), null));
    Answer rest = random.nextBoolean() ? Answer.KEEP : Answer.OVERWRITE;
    asAdministrator(() -> desk.answer(id, new Answers(rest, List.of(), true), null));
    asAdministrator(() -> desk.execute(id, "chance", null));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    UndoView view = asAdministrator(() -> plans.undo(id));
    while (view.state() == UndoState.RUNNING && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(2);
      view = asAdministrator(() -> plans.undo(id));
    }
    return view;
  }

  private static void requireExpected(HookwardenException e) {
    assertThat(EXPECTED).as(e.detail()).contains(e.problem());
  }

  /** Follows each record's entries from the first to the last, and looks where they led. */
  private void replay(int seed) throws Exception {
    for (int i = 0; i < KEYS; i++) {
      String key = "k" + i;
      String value = null;
      Long last = null;
      try (var connection = database.getConnection();
          var query =
              connection.prepareStatement(
                  "select sequence, previous, before_value, after_value from ledger_entry"
                      + " where collection = ? and record_key = ? order by sequence")) {
        query.setString(1, collection);
        query.setString(2, key);
        ResultSet entry = query.executeQuery();
        while (entry.next()) {
          String where = "seed %d, %s, entry %d".formatted(seed, key, entry.getLong(1));
          assertThat(entry.getString(3)).as(where).isEqualTo(value);
          assertThat(entry.getObject(2, Long.class)).as(where).isEqualTo(last);
          value = entry.getString(4);
          last = entry.getLong(1);
        }
      }
      assertThat(stored(key))
          .as("seed %d, %s", seed, key)
          .isEqualTo(
              List.of(Objects.toString(value), value == null ? "none" : Objects.toString(last)));
    }
  }

  private List<String> stored(String key) throws Exception {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select content, revision from stored_record where collection = ?"
                    + " and record_key = ?")) {
      query.setString(1, collection);
      query.setString(2, key);
      ResultSet row = query.executeQuery();
      return row.next() ? List.of(row.getString(1), row.getString(2)) : List.of("null", "none");
    }
  }

  private <T> T asAdministrator(Callable<T> work) throws Exception {
    return authentication.byApiKey(System.getenv("HOOKWARDEN_ADMIN_API_KEY")).execute(work);
  }
}
