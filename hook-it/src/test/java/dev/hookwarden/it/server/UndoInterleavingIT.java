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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.shiro.subject.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Writers and undos at the same time, in interleavings that chance chooses: whatever happens, every
 * record is what its ledger says, and the ledger is one chain without a gap. Who loses against
 * another is refused, and nothing of it is written.
 */
class UndoInterleavingIT extends Application {
  private static final int SEEDS = 3;
  private static final int KEYS = 6;
  private static final int WRITES = 30;
  private static final int UNDOS = 8;
  private static final int MOST_EFFECTS = 4;
  private static final long PATIENCE_SECONDS = 60;

  private static final List<String> ABSENT = List.of();

  /** What may happen to whoever loses against another. */
  private static final Set<Problem> LOST = Set.of(Problem.CONFLICT, Problem.STALE_PLAN);

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

  /** How many ran to their end, and how many were refused for what others did. */
  private final ConcurrentMap<String, Integer> ends = new ConcurrentHashMap<>();

  private Actor me;
  private String collection;

  @BeforeEach
  void knowWhoCalls() throws Exception {
    me = asAdministrator(() -> keys.whoAmI().actor());
  }

  @Test
  void storeIsAlwaysTheReplayOfItsLedger() throws Exception {
    for (int seed = 1; seed <= SEEDS; seed++) {
      collection = "interleaved-%d-%s".formatted(seed, ids.next().toString().substring(24));
      scopes.clear();
      interleave(seed * 100);
      replay(seed);
      takeAllBack(seed);
    }
    assertThat(ends.keySet()).as("%s", ends).contains("finished", "written");
    assertThat(ends.keySet()).as("%s", ends).containsAnyOf("stale", "stale-plan");
  }

  private void interleave(int base) throws Exception {
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
  }

  /** With nobody else at it, an undo of everything ends, and so does the undo of that. */
  private void takeAllBack(int seed) throws Exception {
    List<String> before = stored();
    UndoView all = undo(new UndoScope.Version(collection, 1), Answer.OVERWRITE);
    assertThat(all.state()).as("%s", all).isEqualTo(UndoState.FINISHED);
    assertThat(stored()).as("seed %d", seed).isEmpty();
    replay(seed);
    UndoView back = undo(new UndoScope.Undo(all.id()), Answer.KEEP);
    assertThat(back.state()).as("%s", back).isEqualTo(UndoState.FINISHED);
    assertThat(stored()).as("seed %d", seed).isEqualTo(before);
    replay(seed);
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
        count("written");
      } catch (HookwardenException e) {
        countLost(e);
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
      Answer rest = random.nextBoolean() ? Answer.KEEP : Answer.OVERWRITE;
      try {
        UndoView done = undo(scope(random), Answer.MERGE, rest);
        assertThat(done.state()).as("%s", done).isIn(UndoState.FINISHED, UndoState.STALE);
        count(done.state().wireName());
        scopes.push(new UndoScope.Undo(done.id()));
      } catch (HookwardenException e) {
        countLost(e);
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

  private UndoView undo(UndoScope scope, Answer... answers) throws Exception {
    UUID id = asAdministrator(() -> plans.plan(scope, false)).id();
    for (Answer answer : answers) {
      asAdministrator(() -> desk.answer(id, new Answers(answer, List.of(), true), null));
    }
    asAdministrator(() -> desk.execute(id, "chance", null));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    UndoView view = asAdministrator(() -> plans.undo(id));
    while (view.state() == UndoState.RUNNING && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(2);
      view = asAdministrator(() -> plans.undo(id));
    }
    return view;
  }

  private void count(String end) {
    ends.merge(end, 1, Integer::sum);
  }

  private void countLost(HookwardenException e) {
    assertThat(LOST).as(e.detail()).contains(e.problem());
    count(e.problem().code());
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
          .isEqualTo(value == null ? ABSENT : List.of(value, String.valueOf(last)));
    }
  }

  /** All records there are, and their contents. */
  private List<String> stored() throws Exception {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < KEYS; i++) {
      List<String> row = stored("k" + i);
      if (!row.equals(ABSENT)) {
        all.add("k" + i + "=" + row.getFirst());
      }
    }
    return all;
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
      return row.next() ? List.of(row.getString(1), row.getString(2)) : ABSENT;
    }
  }

  private <T> T asAdministrator(Callable<T> work) throws Exception {
    try {
      return authentication.byApiKey(System.getenv("HOOKWARDEN_ADMIN_API_KEY")).execute(work);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
