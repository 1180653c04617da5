package dev.hookwarden.consent.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.platform.Hands;
import dev.hookwarden.settings.boundary.ActionPolicy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rates on a real database. */
class RatesTest {
  private static final UUID WORKSPACE = new UUID(0, 1);
  private static final Room.Claim ADA = new Room.Claim(new UUID(0, 2), ActionKind.NOTIFY);
  private static final Room.Claim ADA_BY_MAIL = new Room.Claim(ADA.person(), ActionKind.EMAIL);
  private static final Room.Claim BOB = new Room.Claim(new UUID(0, 3), ActionKind.NOTIFY);
  private static final Room.Claim EVE = new Room.Claim(new UUID(0, 4), ActionKind.NOTIFY);
  private static final Room.Claim CALL = new Room.Claim(null, ActionKind.CALL);

  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
  private final KnownPolicy policy = new KnownPolicy();
  private final Hands hands = new Hands();
  private final Rates rates = new Rates(new BucketTable(database, hands), policy);

  @BeforeEach
  void makeTable() throws SQLException {
    run("create table rate_bucket (id varchar(200) primary key, state bytea, expires_at bigint)");
  }

  @AfterEach
  void close() {
    database.dispose();
  }

  private void limit(long perPerson, long perKind, long perHook, long perWorkspace) {
    policy.set(
        new ActionPolicy(
            7,
            ActionPolicy.OverRate.DIGEST,
            60,
            new ActionPolicy.Rates(perPerson, perKind, perHook, perWorkspace)));
  }

  private long given(String hook, Room.Claim claim, int times) {
    return rates.take(WORKSPACE, hook, Collections.nCopies(times, claim)).stream()
        .filter(Boolean::booleanValue)
        .count();
  }

  @Test
  void eachBucketLimitsWhatItIsFor() {
    limit(5, 3, 100, 100);
    assertThat(given("one", ADA, 10)).as("of one kind").isEqualTo(3);
    assertThat(given("two", ADA_BY_MAIL, 10)).as("of all kinds, by all hooks").isEqualTo(2);
    assertThat(given("one", BOB, 10)).as("another person").isEqualTo(3);

    limit(100, 100, 7, 100);
    assertThat(given("three", EVE, 10)).as("by one hook").isEqualTo(7);
    assertThat(given("three", CALL, 10)).as("calls are the hook's too").isZero();
    assertThat(given("four", CALL, 10)).isEqualTo(7);
  }

  @Test
  void takesOfAllBucketsOrOfNone() {
    limit(2, 2, 100, 4);
    assertThat(rates.take(WORKSPACE, "h", List.of(ADA, ADA, ADA, BOB, CALL, CALL)))
        .containsExactly(true, true, false, true, true, false);
    hands.move(Duration.ofMinutes(30));
    assertThat(rates.take(WORKSPACE, "h", List.of(ADA, ADA, CALL, CALL)))
        .as("the one that Ada had no room for took nothing from others")
        .containsExactly(true, false, true, false);
  }

  @Test
  void workspacesDoNotShare() {
    limit(1, 1, 1, 1);
    assertThat(given("h", ADA, 2)).isEqualTo(1);
    assertThat(rates.take(new UUID(0, 9), "h", List.of(ADA))).containsExactly(true);
  }

  @Test
  void roomComesBackEvenly() {
    limit(60, 60, 60, 60);
    assertThat(given("h", ADA, 100)).isEqualTo(60);
    hands.move(Duration.ofMinutes(5));
    assertThat(given("h", ADA, 100)).isEqualTo(5);
    hands.move(Duration.ofDays(1));
    assertThat(given("h", ADA, 100)).isEqualTo(60);
  }

  @Test
  void policyThatChangesHoldsAtOnce() {
    limit(10, 10, 100, 100);
    assertThat(given("h", ADA, 10)).isEqualTo(10);
    limit(100, 100, 100, 100);
    hands.move(Duration.ofMinutes(6));
    assertThat(given("h", ADA, 100)).as("a tenth of an hour by the new rate").isEqualTo(10);
    limit(1, 1, 100, 100);
    hands.move(Duration.ofDays(1));
    assertThat(given("h", ADA, 100)).isEqualTo(1);
  }

  @Test
  void floodIsOverWhenHalfOfTheRoomIsBack() {
    limit(10, 10, 100, 100);
    given("h", ADA, 10);
    assertThat(rates.isCalm(WORKSPACE, Set.of("h"), ADA)).isFalse();
    hands.move(Duration.ofMinutes(29));
    assertThat(rates.isCalm(WORKSPACE, Set.of("h"), ADA)).isFalse();
    hands.move(Duration.ofMinutes(1));
    assertThat(rates.isCalm(WORKSPACE, Set.of("h"), ADA)).isTrue();
    given("other", CALL, 60);
    assertThat(rates.isCalm(WORKSPACE, Set.of("h", "other"), ADA)).isFalse();
  }

  @Test
  void fullBucketsAreSweptAndOthersAreNot() throws SQLException {
    limit(10, 10, 100, 1_000);
    given("h", ADA, 10);
    rates.sweep();
    assertThat(rows()).isEqualTo(4);
    hands.move(Duration.ofMinutes(20));
    rates.sweep();
    assertThat(rows()).as("Ada's are not full yet").isEqualTo(2);
    hands.move(Duration.ofHours(2));
    rates.sweep();
    assertThat(rows()).isZero();
    assertThat(given("h", ADA, 20)).isEqualTo(10);
  }

  @Test
  void severalAtATimeGetNoMoreThanThereIs() throws Exception {
    limit(1_000, 1_000, 1_000, 50);
    List<Callable<Long>> takers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String hook = "h" + i % 3;
      takers.add(
          () -> {
            long all = 0;
            for (int j = 0; j < 20; j++) {
              all += given(hook, j % 2 == 0 ? ADA : BOB, 1);
            }
            return all;
          });
    }
    long all = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Long> taker : threads.invokeAll(takers)) {
        all += taker.get();
      }
    }
    assertThat(all).isEqualTo(50);
  }

  private long rows() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from rate_bucket")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
