package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.access.boundary.ApiKeys;
import dev.hookwarden.access.boundary.Authentication;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.effect.boundary.Effects;
import dev.hookwarden.effect.boundary.ReadSet;
import dev.hookwarden.effect.boundary.Records;
import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.Ledger;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Operation;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only the inside shows: boundaries, transactions and rows. */
class InContainerIT extends Application {
  private static final String COLLECTION = "in-container";

  @Inject private Authentication authentication;
  @Inject private ApiKeys keys;
  @Inject private Effects effects;
  @Inject private Records records;
  @Inject private Ledger ledger;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;
  @Inject private Ids ids;

  @Resource(lookup = "jdbc/hook")
  private DataSource database;

  private Actor me;
  private String key;

  @BeforeEach
  void knowWhoCalls() throws Exception {
    me = asAdministrator(() -> keys.whoAmI().actor());
    key = ids.next().toString();
  }

  @Test
  void recordAndLedgerEntryComeTogether() throws Exception {
    Origin.Run run = origin();
    transactions.inNew(() -> apply(run, new ReadSet(), put(1), put(2)));

    List<LedgerView> history = history();
    assertThat(history).extracting(e -> e.change().after()).containsExactly("2", "1");
    assertThat(history).extracting(e -> e.change().before()).containsExactly("1", null);
    assertThat(history).extracting(e -> e.change().origin().ordinal()).containsExactly(1, 0);
    assertThat(history.getFirst().previous()).isEqualTo(history.getLast().sequence());
    assertThat(asAdministrator(() -> records.record(COLLECTION, key).value())).isEqualTo("2");
    assertThat(asAdministrator(() -> records.record(COLLECTION, key).revision()))
        .isEqualTo(history.getFirst().sequence());
  }

  @Test
  void rollbackLeavesNothing() throws Exception {
    Origin.Run run = origin();
    assertThatThrownBy(
            () ->
                transactions.inNew(
                    () -> {
                      apply(run, new ReadSet(), put(1), notifying());
                      throw new HookwardenException(Problem.INTERNAL, "on purpose");
                    }))
        .isInstanceOf(HookwardenException.class)
        .hasMessage("on purpose");

    assertThat(history()).isEmpty();
    assertThat(count("stored_record", "record_key", key)).isZero();
    assertThat(count("hook_action", "cast(run as varchar)", run.run().toString())).isZero();
  }

  @Test
  void noEffectIsAppliedTwice() throws Exception {
    Origin.Run run = origin();
    transactions.inNew(() -> apply(run, new ReadSet(), put(1), notifying()));
    assertThatThrownBy(() -> transactions.inNew(() -> apply(run, new ReadSet(), put(2))))
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CONFLICT));
    assertThatThrownBy(
            () -> transactions.inNew(() -> apply(run, new ReadSet(), patchOther(), notifying())))
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CONFLICT));

    assertThat(history()).hasSize(1);
    assertThat(count("hook_action", "cast(run as varchar)", run.run().toString())).isEqualTo(1);
  }

  @Test
  void writeThatRestsOnAnOldReadLoses() throws Exception {
    ReadSet early = new ReadSet();
    records.read(
        me.workspace(), new RecordQuery.Get(new RecordKey(COLLECTION, key)), early, Instant.MAX);
    transactions.inNew(() -> apply(origin(), new ReadSet(), put(1)));

    assertThatThrownBy(() -> transactions.inNew(() -> apply(origin(), early, put(2))))
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CONFLICT));
    assertThat(history()).extracting(e -> e.change().after()).containsExactly("1");
  }

  @Test
  void factsAreWrittenOnlyInTheTransactionOfTheirChange() {
    Change change = new Change(origin(), COLLECTION, key, Operation.PUT, null, "1");
    assertThatThrownBy(() -> ledger.append(change, null))
        .isInstanceOf(EJBTransactionRequiredException.class);
    assertThatThrownBy(() -> auditLog.record(me, "test", "test/1", "{}"))
        .isInstanceOf(EJBTransactionRequiredException.class);
    assertThatThrownBy(() -> apply(origin(), new ReadSet(), put(1)))
        .isInstanceOf(EJBTransactionRequiredException.class);
  }

  @Test
  void auditEntryCarriesTheHashOfItsFields() throws Exception {
    String subject = "test/" + key;
    transactions.inNew(
        () -> {
          auditLog.record(me, "test.recorded", subject, "{\"ü\":1}");
          return null;
        });
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select id, workspace, actor, actor_name, action, subject, detail, written_at,"
                    + " hash, hash_version, address, request, run from audit_entry where subject ="
                    + " ?")) {
      query.setString(1, subject);
      ResultSet row = query.executeQuery();
      assertThat(row.next()).isTrue();
      assertThat(row.getInt("hash_version")).isEqualTo(2);
      assertThat(row.getString("address")).isNull();
      assertThat(row.getString("request")).isNull();
      assertThat(row.getString("run")).isNull();
      assertThat(row.getString("hash")).isEqualTo(hashOf(row));
      assertThat(row.next()).isFalse();
    }
  }

  @Test
  void verbsAreClosedToThreadsWithoutAnActor() {
    assertThatThrownBy(() -> keys.list(new UUID(0, 0), 10))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.UNAUTHENTICATED));
  }

  private @org.jspecify.annotations.Nullable Object apply(
      Origin.Run run, ReadSet reads, Effect... asked) {
    effects.apply(run, List.of(asked), reads);
    return null;
  }

  private Effect put(int value) {
    return new Effect.Put(new RecordKey(COLLECTION, key), IntNode.valueOf(value));
  }

  private Effect patchOther() {
    return new Effect.Delete(new RecordKey(COLLECTION, "absent"));
  }

  private static Effect notifying() {
    return new Effect.Notify(
        "user-1", JsonNodeFactory.instance.objectNode().put("title", "t").put("purpose", "p"));
  }

  private Origin.Run origin() {
    return new Origin.Run(me.workspace(), ids.next(), 0, "in-container", 1, null);
  }

  private List<LedgerView> history() throws Exception {
    return asAdministrator(
        () -> new ArrayList<>(ledger.historyOf(COLLECTION, key, Long.MAX_VALUE, 10).entries()));
  }

  private <T> T asAdministrator(Callable<T> work) throws Exception {
    return authentication.byApiKey(System.getenv("HOOKWARDEN_ADMIN_API_KEY")).execute(work);
  }

  private long count(String table, String column, String value) throws Exception {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select count(*) from %s where %s = ?".formatted(table, column))) {
      query.setString(1, value);
      ResultSet row = query.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  /** The hash as the documentation defines it, written anew. */
  private static String hashOf(ResultSet row) throws Exception {
    Map<String, String> members = new TreeMap<>();
    members.put("id", row.getString("id"));
    members.put("workspace", row.getString("workspace"));
    members.put("actor", row.getString("actor"));
    members.put("actorName", row.getString("actor_name"));
    members.put("action", row.getString("action"));
    members.put("subject", row.getString("subject"));
    members.put("detail", row.getString("detail"));
    members.put("at", row.getObject("written_at", OffsetDateTime.class).toInstant().toString());
    return Sha256.of(Json.write(members));
  }
}
